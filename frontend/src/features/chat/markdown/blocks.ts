import { readInline } from "./inline";
import type { Inline } from "./inlineParts";

export type Align = "left" | "right" | "center" | undefined;

/** A part of a Markdown text. Headings are all alike; code is never coloured. */
export type Block =
  | { type: "paragraph" | "heading"; children: Inline[] }
  | { type: "quote"; children: Block[] }
  /** The items of a loose list hold paragraphs, those of a tight one bare text. */
  | { type: "list"; start: number | null; isLoose: boolean; items: Block[][] }
  | { type: "code"; text: string }
  | { type: "rule" }
  | { type: "table"; aligns: Align[]; head: Inline[][]; rows: Inline[][][] };

const DEEPEST = 12;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?=\s|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/;
const RULE = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})([-*+]|(\d{1,9})([.)]))( {1,4}(?! )| (?= {4})|$)/;
const TICK = /^\[[ xX]\]\s+/;

const isBlank = (line: string | undefined) => !line?.trim();

/** The text between pipes; a pipe behind a backslash is none. */
function cells(line: string): string[] {
  const found = line.trim().split(/(?<!\\)\|/);
  if (found[0]?.trim() === "") found.shift();
  if (found.at(-1)?.trim() === "") found.pop();
  return found.map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function alignsOf(line: string | undefined): Align[] | undefined {
  if (!line?.includes("-") || /[^-|:\s]/.test(line)) return;
  const found = cells(line);
  if (!found.every((cell) => /^:?-+:?$/.test(cell))) return;
  return found.map((cell) => {
    if (cell.endsWith(":")) return cell.startsWith(":") ? "center" : "right";
    return cell.startsWith(":") ? "left" : undefined;
  });
}

/** Whether a line begins something else than more of a paragraph. */
function endsParagraph(line: string) {
  const item = ITEM.exec(line);
  const isItem = item !== null && item[5] !== "" && (item[3] === undefined || item[3] === "1");
  return isItem || FENCE.test(line) || HEADING.test(line) || RULE.test(line) || QUOTE.test(line);
}

class BlockReader {
  private at = 0;
  private readonly blocks: Block[] = [];
  private readonly lines: string[];
  private readonly depth: number;

  constructor(lines: string[], depth: number) {
    this.lines = lines;
    this.depth = depth;
  }

  read(): Block[] {
    while (this.at < this.lines.length) {
      const line = this.lines[this.at] ?? "";
      if (isBlank(line)) this.at++;
      else this.blocks.push(this.block(line));
    }
    return this.blocks;
  }

  private block(line: string): Block {
    const fence = FENCE.exec(line)?.[1];
    if (fence) return this.code(fence);
    if (HEADING.test(line)) return this.heading(line);
    if (RULE.test(line)) return this.rule();
    if (this.depth < DEEPEST && QUOTE.test(line)) return this.quote();
    if (this.depth < DEEPEST && ITEM.test(line)) return this.list();
    const aligns = line.includes("|") ? alignsOf(this.lines[this.at + 1]) : undefined;
    return aligns?.length === cells(line).length ? this.table(line, aligns) : this.paragraph();
  }

  private code(fence: string): Block {
    const inside: string[] = [];
    const isEnd = (line: string) => line.trim().startsWith(fence) && new Set(line.trim()).size === 1;
    for (this.at++; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? "";
      if (isEnd(line)) {
        this.at++;
        break;
      }
      inside.push(line);
    }
    return { type: "code", text: inside.join("\n") };
  }

  private heading(line: string): Block {
    this.at++;
    const text = line.trim().replace(/^#+/, "").replace(/\s#+$/, "").trim();
    return { type: "heading", children: readInline(text) };
  }

  private rule(): Block {
    this.at++;
    return { type: "rule" };
  }

  private quote(): Block {
    const inside: string[] = [];
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? "";
      const isMore = QUOTE.test(line) || (!isBlank(line) && !isBlank(inside.at(-1)) && !endsParagraph(line));
      if (!isMore) break;
      inside.push(line.replace(QUOTE, ""));
    }
    return { type: "quote", children: new BlockReader(inside, this.depth + 1).read() };
  }

  private list(): Block {
    const items: string[][] = [];
    const first = ITEM.exec(this.lines[this.at] ?? "");
    const kind = first?.[4] ?? first?.[2];
    let isLoose = false;
    while (this.at < this.lines.length) {
      const line = this.lines[this.at] ?? "";
      const item = RULE.test(line) ? null : ITEM.exec(line);
      if (!item || (item[4] ?? item[2]) !== kind) break;
      if (items.length > 0 && isBlank(this.lines[this.at - 1])) isLoose = true;
      items.push(this.item(line, item[0].length + (item[5] === "" ? 1 : 0)));
    }
    const read = items.map((lines) => new BlockReader(lines, this.depth + 1).read());
    // Paragraphs within an item that a blank line parts.
    if (read.some((blocks) => blocks.filter(({ type }) => type === "paragraph").length > 1)) isLoose = true;
    return { type: "list", start: first?.[3] === undefined ? null : Number(first[3]), isLoose, items: read };
  }

  /** The lines of an item: those that are indented as far as its text, and more of its last paragraph. */
  private item(first: string, width: number): string[] {
    const inside = [first.slice(width).replace(TICK, "")];
    for (this.at++; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? "";
      const isIndented = line.startsWith(" ".repeat(width));
      const isMore =
        isIndented || isBlank(line) || (!isBlank(inside.at(-1)) && !endsParagraph(line) && !ITEM.test(line));
      if (!isMore) break;
      inside.push(isIndented ? line.slice(width) : isBlank(line) ? "" : line.trimStart());
    }
    return inside;
  }

  private table(header: string, aligns: Align[]): Block {
    const rows: Inline[][][] = [];
    for (this.at += 2; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? "";
      if (isBlank(line) || endsParagraph(line)) break;
      const row = cells(line);
      rows.push(aligns.map((_, column) => readInline(row[column] ?? "")));
    }
    return { type: "table", aligns, head: cells(header).map(readInline), rows };
  }

  private paragraph(): Block {
    const inside = [this.lines[this.at] ?? ""];
    for (this.at++; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? "";
      if (UNDERLINE.test(line)) {
        this.at++;
        return { type: "heading", children: readInline(inside.join("\n").trim()) };
      }
      if (isBlank(line) || endsParagraph(line)) break;
      inside.push(line);
    }
    return { type: "paragraph", children: readInline(inside.join("\n").trim()) };
  }
}

/** Reads what models write of GitHub's Markdown; all else, raw HTML included, is text. */
export const readMarkdown = (text: string): Block[] =>
  new BlockReader(text.replaceAll("\r\n", "\n").replaceAll("\t", "    ").split("\n"), 0).read();
