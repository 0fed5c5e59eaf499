import { emphasised, type Node, runOf } from "./emphasis";
import { character, ENTITY } from "./entities";
import { type Inline, link, textOf, withoutLinks } from "./inlineParts";

interface Bracket {
  at: number;
  isImage: boolean;
}

// An address may follow a parenthesis or a quotation mark.
const TEXT = /[^\\`*_~[\]!<& \n(«„“]+|[(«„“]| +(?![ \n])/y;
const CODE = /`+/y;
const RUN = /\*+|_+|~+/y;
const ESCAPED = /\\([!-/:-@[-`{-~])/y;
const AUTOLINK = /<(https?:\/\/[^\s<>]+)>/iy;
const BEFORE_ADDRESS = /^$|[\s*_~(«„“]/;
const ADDRESS = /(?:https?:\/\/|www\.)(?:(?!\]\()[^\s<»“”])+/iy;
// The address of a link may hold one level of parentheses; a title is not shown.
const TARGET =
  /\(\s*(?=\S)(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y;
const NEWLINE = /( *|\\)\n */y;

const readable = (text: string) =>
  text
    .replace(new RegExp(ESCAPED.source, "g"), "$1")
    .replace(new RegExp(ENTITY.source, "g"), (_, entity) => character(entity));

/** A sentence's own marks at the end of an address are not part of it. */
function withoutEnd(address: string) {
  let end = address.length;
  while (/[?!.,:;*_~'"]/.test(address[end - 1] ?? "")) end--;
  let unopened = 0;
  for (const character of address.slice(0, end)) {
    if (character === ")") unopened++;
    if (character === "(") unopened--;
  }
  for (; unopened > 0 && address[end - 1] === ")"; unopened--) end--;
  return address.slice(0, end);
}

class InlineReader {
  private readonly nodes: Node[] = [];
  private readonly brackets: Bracket[] = [];
  /** How many of the brackets are followed by a link, and so begin none: a link holds no other. */
  private beforeLink = 0;
  /** Lengths of backticks that occur no more. */
  private readonly unclosed = new Set<number>();
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): Inline[] {
    while (this.at < this.text.length) this.step();
    return emphasised(this.nodes);
  }

  private match(pattern: RegExp) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private step() {
    const { text, at } = this;
    if (this.address()) return;
    const plain = this.match(TEXT);
    if (plain) return this.nodes.push(plain[0]);
    const newline = this.match(NEWLINE);
    if (newline) return this.nodes.push(/^(?: {2}|\\)/.test(newline[1] ?? "") ? { type: "break" } : "\n");
    const escaped = this.match(ESCAPED);
    if (escaped) return this.nodes.push(escaped[1] ?? "");
    const code = this.match(CODE);
    if (code) return this.nodes.push(this.code(code[0].length) ?? code[0]);
    const entity = this.match(ENTITY);
    if (entity) return this.nodes.push(character(entity[1] ?? ""));
    const run = this.match(RUN);
    if (run) {
      const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? "";
      const after = String.fromCodePoint(text.codePointAt(this.at) ?? 32);
      return this.nodes.push(runOf(run[0].charAt(0), run[0].length, before, after));
    }
    if (text.startsWith("![", at) || text[at] === "[") return this.open();
    if (text[at] === "]") return this.close();
    this.at++;
    return this.nodes.push(text[at] ?? "");
  }

  private code(length: number): Inline | undefined {
    if (this.unclosed.has(length)) return;
    for (const closing of this.text.slice(this.at).matchAll(/`+/g)) {
      if (closing[0].length !== length) continue;
      const inside = this.text.slice(this.at, this.at + closing.index).replaceAll("\n", " ");
      this.at += closing.index + length;
      const isPadded = inside.startsWith(" ") && inside.endsWith(" ") && inside.trim() !== "";
      return { type: "code", text: isPadded ? inside.slice(1, -1) : inside };
    }
    this.unclosed.add(length);
  }

  private open() {
    const isImage = this.text[this.at] === "!";
    this.at += isImage ? 2 : 1;
    this.brackets.push({ at: this.nodes.length, isImage });
    this.nodes.push(isImage ? "![" : "[");
  }

  private close() {
    this.at++;
    const bracket = this.brackets.pop();
    const isBeforeLink = this.brackets.length < this.beforeLink;
    if (isBeforeLink) this.beforeLink = this.brackets.length;
    const canEnd = bracket && (bracket.isImage || !isBeforeLink);
    const target = canEnd && this.match(TARGET);
    if (!target) return this.nodes.push("]");
    const children = emphasised(this.nodes.splice(bracket.at + 1));
    this.nodes.pop();
    if (bracket.isImage) return this.nodes.push(children.map(textOf).join(""));
    this.beforeLink = this.brackets.length;
    return this.nodes.push(link(readable(target[1] ?? target[2] ?? ""), withoutLinks(children)));
  }

  private address() {
    const { text, at } = this;
    const marked = this.match(AUTOLINK);
    if (marked?.[1]) return this.nodes.push(link(marked[1], [marked[1]]));
    if (!BEFORE_ADDRESS.test(text.charAt(at - 1))) return;
    const bare = this.match(ADDRESS);
    if (!bare) return;
    const address = withoutEnd(bare[0]);
    this.at = at + address.length;
    const href = /^www\./i.test(address) ? `http://${address}` : address;
    return this.nodes.push(link(href, [address]));
  }
}

export const readInline = (text: string): Inline[] => new InlineReader(text).read();
