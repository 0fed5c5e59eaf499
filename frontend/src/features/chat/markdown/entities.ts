/** The named characters that occur in prose; any other is shown as it is written. */
const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  laquo: "«",
  raquo: "»",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  bull: "•",
  middot: "·",
  deg: "°",
  times: "×",
  euro: "€",
};

export const ENTITY = new RegExp(`&(${Object.keys(named).join("|")}|#\\d{1,7}|#[xX][\\da-fA-F]{1,6});`, "y");

/** The character of what stands between `&` and `;`. */
export function character(entity: string) {
  if (!entity.startsWith("#")) return named[entity] ?? "";
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}
