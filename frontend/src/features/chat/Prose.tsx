import { clsx } from "clsx";
import { lazy, Suspense, useDeferredValue } from "react";

const Markdown = lazy(() => import("./Markdown"));

/** A sommelier's text. Until the renderer has come, and should it never come, the text stands as it was written. */
export function Prose({ text, growing = false }: { text: string; growing?: boolean }) {
  const shown = useDeferredValue(text);
  return (
    <div className={clsx("prose max-w-[68ch]", growing && "prose-growing")}>
      <Suspense fallback={<p className="whitespace-pre-line">{shown}</p>}>
        <Markdown text={shown} />
      </Suspense>
    </div>
  );
}
