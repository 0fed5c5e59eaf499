/** The longest insight, in characters. */
export const MAX_WORDS = 80;
