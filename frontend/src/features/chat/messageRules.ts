const MESSAGE_MAX = 4096;
const COUNT_FROM = 3800;

const codePoints = (text: string) => [...text.trim()].length;

export function isMessage(text: string) {
  const length = codePoints(text);
  return length >= 1 && length <= MESSAGE_MAX;
}

/** Code points that still fit, negative when too many; null below 3,800. */
export function charactersLeft(text: string): number | null {
  // There are never more code points than UTF-16 units, so short drafts need no counting.
  if (text.length < COUNT_FROM) return null;
  const length = codePoints(text);
  return length < COUNT_FROM ? null : MESSAGE_MAX - length;
}
