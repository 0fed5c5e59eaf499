import { depthOf, type Inline } from "./inlineParts";

/** A run of asterisks, underscores or tildes that may open or close emphasis. */
export interface Run {
  type: "run";
  mark: string;
  length: number;
  /** Before some of it was used. */
  whole: number;
  opens: boolean;
  closes: boolean;
}

export type Node = Inline | Run;

// React renders nested parts by recursion: thousands of levels would overflow its stack.
const DEEPEST = 20;

const isSpace = (character: string) => character === "" || /\s/u.test(character);
const isPunctuation = (character: string) => /[\p{P}\p{S}]/u.test(character);

/** A run between two characters; an empty one stands for the end of the text. */
export function runOf(mark: string, length: number, before: string, after: string): Run {
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

function isPair(opener: Run, closer: Run) {
  if (opener.mark !== closer.mark || !opener.opens) return false;
  if (closer.mark === "~") return opener.length === closer.length && closer.length <= 2;
  const isAmbiguous = opener.closes || closer.opens;
  return !isAmbiguous || (opener.whole + closer.whole) % 3 !== 0 || (opener.whole % 3 === 0 && closer.whole % 3 === 0);
}

/** Runs of one kind pair with the same openers. */
const kindOf = ({ mark, whole, opens }: Run) =>
  mark === "~" ? `~${Math.min(whole, 3)}` : `${mark}${whole % 3}${opens}`;

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

/** Pairs runs, each with the nearest that can open it. Takes time in proportion to the text, see `searched`. */
class Emphasis {
  private readonly done: Node[] = [];
  /** By kind of a closing run: below this place there is no opener for it. */
  private readonly searched = new Map<string, number>();

  add(node: Node) {
    if (isRun(node) && node.closes) while (node.length > 0 && this.pair(node));
    if (!isRun(node) || node.length > 0) this.done.push(node);
  }

  end = () => settled(this.done);

  private opener(closer: Run) {
    const from = this.searched.get(kindOf(closer)) ?? 0;
    for (let at = this.done.length - 1; at >= from; at--) {
      const node = this.done[at];
      if (node && isRun(node) && isPair(node, closer)) return { at, opener: node };
    }
  }

  private pair(closer: Run) {
    const { done, searched } = this;
    const found = this.opener(closer);
    let depth = 0;
    if (found) {
      for (let at = found.at + 1; at < done.length; at++) {
        const node = done[at];
        if (node && !isRun(node)) depth = Math.max(depth, depthOf(node));
      }
    }
    if (!found || depth >= DEEPEST) {
      searched.set(kindOf(closer), done.length);
      return false;
    }
    const { at, opener } = found;
    const used = Math.min(2, opener.length, closer.length);
    const children = settled(done.splice(at + 1));
    opener.length -= used;
    closer.length -= used;
    if (opener.length === 0) done.pop();
    for (const [kind, place] of searched) if (place > done.length) searched.set(kind, done.length);
    done.push({ type: closer.mark === "~" ? "del" : used === 2 ? "strong" : "em", depth: depth + 1, children });
    return true;
  }
}

export function emphasised(nodes: Node[]): Inline[] {
  const emphasis = new Emphasis();
  for (const node of nodes) emphasis.add(node);
  return emphasis.end();
}
