const MESSAGE_MAX = 4096;
const COUNT_FROM = 3800;

const codePoints = (text: string) => [...text.trim()].length;

export function isMessage(text: string) {
  const length = codePoints(text);
  return length >= 1 && length <= MESSAGE_MAX;
}

/** How many characters still fit; negative when there are too many, null while nobody needs to know. */
export function charactersLeft(text: string): number | null {
  // A code point is at most two units, so most drafts need no counting.
  if (text.length < COUNT_FROM) return null;
  const length = codePoints(text);
  return length < COUNT_FROM ? null : MESSAGE_MAX - length;
}
