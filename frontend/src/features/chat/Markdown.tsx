import { Fragment, memo, type ReactNode } from "react";
import { type Align, type Block, readMarkdown } from "./markdown/blocks";
import type { Inline } from "./markdown/inlineParts";

// A model's output is untrusted: it becomes elements of React, never HTML, and leads only to the web.
const isWeb = (address: string) => /^https?:\/\//i.test(address);

/** Parts have no identity but their place: a growing text only changes at its end. */
const keyed = <T,>(parts: T[], show: (part: T, place: number) => ReactNode) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  parts.map((part, place) => <Fragment key={place}>{show(part, place)}</Fragment>);

function inline(part: Inline): ReactNode {
  if (typeof part === "string") return part;
  if (part.type === "break") return <br />;
  if (part.type === "code") return <code>{part.text}</code>;
  const children = keyed(part.children, inline);
  if (part.type !== "link") {
    const Mark = part.type;
    return <Mark>{children}</Mark>;
  }
  if (!isWeb(part.href)) return children;
  return (
    <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

const inlines = (parts: Inline[]) => keyed(parts, inline);

const cell = (align: Align) => (align ? { style: { textAlign: align } } : {});

function table({ aligns, head, rows }: Extract<Block, { type: "table" }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard must reach it
    <div className="overflow-x-auto" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {keyed(head, (parts, column) => (
              <th {...cell(aligns[column])}>{inlines(parts)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows, (row) => (
            <tr>
              {keyed(row, (parts, column) => (
                <td {...cell(aligns[column])}>{inlines(parts)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function list({ start, isLoose, items }: Extract<Block, { type: "list" }>) {
  const shown = keyed(items, (blocks) => (
    <li>{keyed(blocks, (part) => (part.type === "paragraph" && !isLoose ? inlines(part.children) : block(part)))}</li>
  ));
  return start === null ? <ul>{shown}</ul> : <ol start={start === 1 ? undefined : start}>{shown}</ol>;
}

function block(part: Block): ReactNode {
  switch (part.type) {
    case "paragraph":
      return <p>{inlines(part.children)}</p>;
    // Below the headings of the page.
    case "heading":
      return <h3>{inlines(part.children)}</h3>;
    case "quote":
      return <blockquote>{keyed(part.children, block)}</blockquote>;
    case "list":
      return list(part);
    case "code":
      return (
        <pre>
          <code>{part.text}</code>
        </pre>
      );
    case "rule":
      return <hr />;
    case "table":
      return table(part);
  }
}

export const Markdown = memo(function Markdown({ text }: { text: string }) {
  return keyed(readMarkdown(text), block);
});
