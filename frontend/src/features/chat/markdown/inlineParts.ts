/** What stands in a line of Markdown. Raw HTML is text; an image is its alternative text. */
export type Inline =
  | string
  /** `depth` is one more than that of the deepest part inside. */
  | { type: "strong" | "em" | "del"; depth: number; children: Inline[] }
  | { type: "link"; depth: number; href: string; children: Inline[] }
  | { type: "code"; text: string }
  | { type: "break" };

export const depthOf = (part: Inline) => (typeof part === "object" && "depth" in part ? part.depth : 0);

export function link(href: string, children: Inline[]): Inline {
  const depth = 1 + children.reduce((deepest, child) => Math.max(deepest, depthOf(child)), 0);
  return { type: "link", depth, href, children };
}

export const textOf = (part: Inline): string => {
  if (typeof part === "string") return part;
  if (part.type === "break") return " ";
  return part.type === "code" ? part.text : part.children.map(textOf).join("");
};

/** A link holds no other. */
export const withoutLinks = (children: Inline[]): Inline[] =>
  children.flatMap((child) =>
    typeof child === "string" || !("children" in child)
      ? [child]
      : child.type === "link"
        ? child.children
        : [{ ...child, children: withoutLinks(child.children) }],
  );
