/** The longest insight, in characters. */
export const MAX_WORDS = 80;

/** The longest notes that can be imported, in characters. */
export const MAX_NOTES = 8000;

/** The longest words for whose an insight is, in characters. */
export const MAX_HOLDER = 40;
