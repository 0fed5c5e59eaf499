/** Closes bold type that is still open at the end of a streamed text, so that its asterisks do not show. */
export function closeBold(markdown: string) {
  const paragraph = markdown.slice(markdown.lastIndexOf("\n") + 1);
  const open = paragraph.split("**").length % 2 === 0;
  if (!open) return markdown;
  return markdown.endsWith("**") ? markdown.slice(0, -2) : `${markdown}**`;
}

/** A streamed text without a last line that would make a heading of the one before: mostly it begins a list or a rule. */
export function withoutUnderline(markdown: string) {
  const before = markdown.lastIndexOf("\n");
  return /^ {0,3}(?:-+|=+) *$/.test(markdown.slice(before + 1)) ? markdown.slice(0, Math.max(before, 0)) : markdown;
}

/** Markdown without its marks, for a screen reader. */
export const plainText = (markdown: string) =>
  markdown
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+\.)[ \t]+/gm, "")
    .replace(/[*_`~|]+/g, "")
    .trim();

/** Splits a greeting into its first line or sentence, which is set in display type, and the rest. */
export function splitGreeting(content: string): [first: string, rest: string] {
  const text = content.trim();
  const line = /^(.+?)\n+([\s\S]*)$/.exec(text);
  if (line) return [line[1] ?? "", (line[2] ?? "").trim()];
  const sentence = /^(.+?[.!?…])\s+([\s\S]*)$/.exec(text);
  return sentence ? [sentence[1] ?? "", sentence[2] ?? ""] : [text, ""];
}
