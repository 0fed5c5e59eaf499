import { clsx } from "clsx";
import { useDeferredValue } from "react";
import { Markdown } from "./Markdown";
import { closeBold, withoutUnderline } from "./markdownText";

interface Props {
  text: string;
  growing?: boolean;
  /** It may end in the middle of Markdown syntax. */
  unfinished?: boolean;
}

export function Prose({ text, growing = false, unfinished = false }: Props) {
  const shown = useDeferredValue(text);
  return (
    <div className={clsx("prose max-w-[68ch]", growing && "prose-growing")}>
      <Markdown text={unfinished ? closeBold(withoutUnderline(shown)) : shown} />
    </div>
  );
}
