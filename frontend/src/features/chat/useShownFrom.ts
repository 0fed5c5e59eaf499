import { startTransition, useEffect, useState } from "react";
import type { Message } from "@/api/types";

/** More than fit on a tall screen. */
const FIRST = 8;
const STEP = 16;

/**
 * The index of the first message to render. The end of a long chat is there at once, and what is above it follows in steps
 * between which the page answers.
 */
export function useShownFrom(messages: readonly Message[], marked: string | null) {
  const [from, setFrom] = useState(() => Math.max(0, messages.length - FIRST));
  useEffect(() => {
    if (from === 0) return;
    const timer = setTimeout(() => startTransition(() => setFrom(Math.max(0, from - STEP))));
    return () => clearTimeout(timer);
  }, [from]);
  // The message that is jumped to has to be there.
  const at = marked === null ? -1 : messages.findIndex(({ id }) => id === marked);
  return at < 0 ? from : Math.min(from, at);
}
