import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

const NEAR_PX = 64;
const FAR_PX = 240;

interface StickToBottom {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** The reader has scrolled up, so that the end is out of view. */
  isAway: boolean;
  scrollToBottom: () => void;
  /** Lets the reader stay where they are, whatever happens below. */
  release: () => void;
}

/** Keeps the end of a growing text in view, unless the reader has scrolled up. */
export function useStickToBottom(startAtEnd: boolean): StickToBottom {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sticking = useRef(startAtEnd);
  const [isAway, setAway] = useState(false);

  useEffect(() => {
    const [box, text] = [scroller.current, content.current];
    if (!box || !text) return;
    let top = box.scrollTop;
    const below = () => box.scrollHeight - box.clientHeight - box.scrollTop;

    const onScroll = () => {
      // Growing text moves the end away without scrolling; only a scroll upwards ends the sticking.
      if (below() < NEAR_PX) sticking.current = true;
      else if (box.scrollTop < top) sticking.current = false;
      top = box.scrollTop;
      setAway(below() > FAR_PX);
    };
    const onGrowth = () => {
      if (sticking.current) box.scrollTop = box.scrollHeight;
      setAway(below() > FAR_PX);
    };

    const observer = new ResizeObserver(onGrowth);
    observer.observe(text);
    observer.observe(box);
    box.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", onScroll);
    };
  }, []);

  const scrollToBottom = useCallback(() => {
    sticking.current = true;
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior });
  }, []);

  const release = useCallback(() => {
    sticking.current = false;
  }, []);

  return { scroller, content, isAway, scrollToBottom, release };
}
