import { clsx } from "clsx";
import { lazy, Suspense, useDeferredValue } from "react";
import { closeBold } from "./markdownText";

const Plain = ({ text }: { text: string }) => <p className="whitespace-pre-line">{text}</p>;

const Markdown = lazy(async () => {
  try {
    // Undefined when the page is about to reload.
    return (await import("./Markdown")) ?? { default: Plain };
  } catch {
    return { default: Plain };
  }
});

interface Props {
  text: string;
  growing?: boolean;
  /** It may end in the middle of Markdown syntax. */
  unfinished?: boolean;
}

/** Renders Markdown; as plain text until its chunk has loaded, or if that fails. */
export function Prose({ text, growing = false, unfinished = false }: Props) {
  const shown = useDeferredValue(text);
  return (
    <div className={clsx("prose max-w-[68ch]", growing && "prose-growing")}>
      <Suspense fallback={<Plain text={shown} />}>
        <Markdown text={unfinished ? closeBold(shown) : shown} />
      </Suspense>
    </div>
  );
}
