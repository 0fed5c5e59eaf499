const TITLE_MAX = 30;

/** A title as it will be stored: composed, without spaces around it. */
export const tidyTitle = (text: string) => text.normalize("NFC").trim();

/** 1 to 30 characters, counted as people and the service count them, not as UTF-16 does. */
export function isTitle(text: string) {
  const length = [...tidyTitle(text)].length;
  return length >= 1 && length <= TITLE_MAX;
}
