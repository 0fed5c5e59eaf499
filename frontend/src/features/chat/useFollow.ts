import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

const NEAR_PX = 64;
const FAR_PX = 240;

interface Follow {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** The reader has gone up, and what is new is out of sight. */
  away: boolean;
  toLatest: () => void;
}

/** Keeps the end of a growing text in view, but only for a reader who is there. */
export function useFollow(startAtEnd: boolean): Follow {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(startAtEnd);
  const [away, setAway] = useState(false);

  useEffect(() => {
    const [box, text] = [scroller.current, content.current];
    if (!box || !text) return;
    let top = box.scrollTop;
    const below = () => box.scrollHeight - box.clientHeight - box.scrollTop;

    const onScroll = () => {
      // Growing text moves the end away without anybody scrolling; only going up means leaving.
      if (below() < NEAR_PX) following.current = true;
      else if (box.scrollTop < top) following.current = false;
      top = box.scrollTop;
      setAway(below() > FAR_PX);
    };
    const onGrowth = () => {
      if (following.current) box.scrollTop = box.scrollHeight;
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

  const toLatest = useCallback(() => {
    following.current = true;
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior });
  }, []);

  return { scroller, content, away, toLatest };
}
