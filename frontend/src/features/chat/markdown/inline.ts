/** What stands in a line of Markdown. Raw HTML is text; an image is its alternative text. */
export type Inline =
  | string
  | { type: "strong" | "em" | "del"; children: Inline[] }
  | { type: "link"; href: string; children: Inline[] }
  | { type: "code"; text: string }
  | { type: "break" };

/** A run of asterisks, underscores or tildes that may open or close emphasis. */
interface Run {
  type: "run";
  mark: string;
  length: number;
  /** Before some of it was used. */
  whole: number;
  opens: boolean;
  closes: boolean;
}

interface Bracket {
  at: number;
  isImage: boolean;
}

type Node = Inline | Run;

const TEXT = /[^\\`*_~[\]!<& \n]+|[ ](?! *\n)/y;
const CODE = /`+/y;
const RUN = /\*+|_+|~+/y;
const ESCAPED = /\\([!-/:-@[-`{-~])/y;
const ENTITY = /&(amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#[xX][\da-fA-F]{1,6});/y;
const AUTOLINK = /<(https?:\/\/[^\s<>]+)>/iy;
const BEFORE_ADDRESS = /^$|[\s*_~(]/;
const NEXT_ADDRESS = /\((?=https?:\/\/|www\.)/i;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<]+/iy;
// The address of a link may hold one level of parentheses; a title is not shown.
const TARGET = /\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y;
const NEWLINE = /( *|\\)\n */y;

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function character(entity: string) {
  if (!entity.startsWith("#")) return named[entity] ?? "";
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

const readable = (text: string) =>
  text
    .replace(new RegExp(ESCAPED.source, "g"), "$1")
    .replace(new RegExp(ENTITY.source, "g"), (_, entity) => character(entity));

const isSpace = (character: string) => character === "" || /\s/u.test(character);
const isPunctuation = (character: string) => /[\p{P}\p{S}]/u.test(character);

function runOf(mark: string, length: number, before: string, after: string): Run {
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  const inWord = mark === "_" && left && right;
  return {
    type: "run",
    mark,
    length,
    whole: length,
    opens: left && (!inWord || isPunctuation(before)),
    closes: right && (!inWord || isPunctuation(after)),
  };
}

const isRun = (node: Node): node is Run => typeof node === "object" && node.type === "run";

function isPair(opener: Node, closer: Run) {
  if (!isRun(opener) || opener.mark !== closer.mark || !opener.opens) return false;
  if (closer.mark === "~") return opener.length === closer.length && closer.length <= 2;
  const isAmbiguous = opener.closes || closer.opens;
  return !isAmbiguous || (opener.whole + closer.whole) % 3 !== 0 || (opener.whole % 3 === 0 && closer.whole % 3 === 0);
}

/** Joins neighbouring texts; runs that found no partner are text. */
function settled(nodes: Node[]): Inline[] {
  const found: Inline[] = [];
  for (const node of nodes) {
    const inline = isRun(node) ? node.mark.repeat(node.length) : node;
    const last = found.at(-1);
    if (typeof inline === "string" && typeof last === "string") found[found.length - 1] = last + inline;
    else found.push(inline);
  }
  return found;
}

/** Pairs the runs, each with the nearest that can open it. */
function emphasised(nodes: Node[]): Inline[] {
  const done: Node[] = [];
  for (const node of nodes) {
    if (isRun(node) && node.closes) {
      while (node.length > 0) {
        const at = done.findLastIndex((other) => isPair(other, node));
        const opener = done[at];
        if (!opener || !isRun(opener)) break;
        const used = Math.min(2, opener.length, node.length);
        const children = settled(done.splice(at + 1));
        opener.length -= used;
        node.length -= used;
        if (opener.length === 0) done.pop();
        done.push({ type: node.mark === "~" ? "del" : used === 2 ? "strong" : "em", children });
      }
    }
    if (!isRun(node) || node.length > 0) done.push(node);
  }
  return settled(done);
}

/** A sentence's own marks at the end of an address are not part of it. */
function withoutEnd(address: string) {
  let end = address.length;
  while (/[?!.,:;*_~'"]/.test(address[end - 1] ?? "")) end--;
  while (address[end - 1] === ")" && address.slice(0, end).split(")").length > address.slice(0, end).split("(").length)
    end--;
  return address.slice(0, end);
}

const textOf = (part: Inline): string => {
  if (typeof part === "string") return part;
  if (part.type === "break") return " ";
  return part.type === "code" ? part.text : part.children.map(textOf).join("");
};

/** A link holds no other. */
const withoutLinks = (children: Inline[]): Inline[] =>
  children.flatMap((child) =>
    typeof child === "string" || !("children" in child)
      ? [child]
      : child.type === "link"
        ? child.children
        : [{ ...child, children: withoutLinks(child.children) }],
  );

class InlineReader {
  private readonly nodes: Node[] = [];
  private readonly brackets: Bracket[] = [];
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
    if (plain) {
      const address = NEXT_ADDRESS.exec(plain[0]);
      if (address) this.at = at + address.index + 1;
      return this.nodes.push(text.slice(at, this.at));
    }
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
    const target = bracket && this.match(TARGET);
    if (!bracket || !target) return this.nodes.push("]");
    const children = emphasised(this.nodes.splice(bracket.at + 1));
    this.nodes.pop();
    if (bracket.isImage) return this.nodes.push(children.map(textOf).join(""));
    return this.nodes.push({
      type: "link",
      href: readable(target[1] ?? target[2] ?? ""),
      children: withoutLinks(children),
    });
  }

  private address() {
    const { text, at } = this;
    const marked = this.match(AUTOLINK);
    if (marked?.[1]) return this.nodes.push({ type: "link", href: marked[1], children: [marked[1]] });
    if (!BEFORE_ADDRESS.test(text.charAt(at - 1))) return;
    const bare = this.match(ADDRESS);
    if (!bare) return;
    const address = withoutEnd(bare[0]);
    this.at = at + address.length;
    const href = /^www\./i.test(address) ? `http://${address}` : address;
    return this.nodes.push({ type: "link", href, children: [address] });
  }
}

export const readInline = (text: string): Inline[] => new InlineReader(text).read();
