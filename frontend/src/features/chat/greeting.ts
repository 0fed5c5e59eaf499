/** The greeting's opening words, which are set apart, and the rest of it. */
export function splitGreeting(content: string): [first: string, rest: string] {
  const text = content.trim();
  const line = /^(.+?)\n+([\s\S]*)$/.exec(text);
  if (line) return [line[1] ?? "", (line[2] ?? "").trim()];
  const sentence = /^(.+?[.!?…])\s+([\s\S]*)$/.exec(text);
  return sentence ? [sentence[1] ?? "", sentence[2] ?? ""] : [text, ""];
}
