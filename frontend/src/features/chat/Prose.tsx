import { clsx } from "clsx";
import { lazy, Suspense, useDeferredValue } from "react";
import { closeBold } from "./markdownText";

const Plain = ({ text }: { text: string }) => <p className="whitespace-pre-line">{text}</p>;

const Markdown = lazy(async () => {
  try {
    // Nothing comes when the page is about to be loaded anew.
    return (await import("./Markdown")) ?? { default: Plain };
  } catch {
    return { default: Plain };
  }
});

interface Props {
  text: string;
  growing?: boolean;
  /** It may break off anywhere. */
  unfinished?: boolean;
}

/** A sommelier's text. Until the renderer has come, and should it never come, the text stands as it was written. */
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
