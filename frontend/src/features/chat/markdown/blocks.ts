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

// Cells that the rows of a table lack. Filling all would take quadratic space: a short text may have thousands of rows and columns.
const MOST_FILLED = 1_000;

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

/** The columns of a table whose header may be the line, before the line that parts it from the rows. */
function columnsOf(line: string, next: string | undefined): Align[] | undefined {
  const aligns = line.includes("|") ? alignsOf(next) : undefined;
  return aligns?.length === cells(line).length ? aligns : undefined;
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
    const columns = columnsOf(line, this.lines[this.at + 1]);
    return columns ? this.table(line, columns) : this.paragraph();
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
    let filled = 0;
    for (this.at += 2; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? "";
      if (isBlank(line) || endsParagraph(line)) break;
      const row = cells(line).slice(0, aligns.length).map(readInline);
      for (; row.length < aligns.length && filled < MOST_FILLED; filled++) row.push([]);
      rows.push(row);
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
      if (isBlank(line) || endsParagraph(line) || columnsOf(line, this.lines[this.at + 1])) break;
      inside.push(line);
    }
    return { type: "paragraph", children: readInline(inside.join("\n").trim()) };
  }
}

/**
 * Reads what models write of GitHub's Markdown; all else, raw HTML included, is text. Links by reference and footnotes
 * are left out on purpose: what they refer to comes at the end, so that they would show as text while a reply is written.
 */
export const readMarkdown = (text: string): Block[] =>
  new BlockReader(text.replaceAll("\r\n", "\n").replaceAll("\t", "    ").split("\n"), 0).read();
