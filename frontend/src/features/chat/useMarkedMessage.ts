import { useEffect } from "react";
import { useLocation } from "react-router";
import type { Message } from "@/api/types";

const readerEvents = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** The id of the message in the address's fragment. Keeps it scrolled into view until the reader scrolls, clicks or types. */
export function useMarkedMessage(messages: Message[]): string | null {
  const { hash } = useLocation();
  const id = messages.find((message) => `#${message.id}` === hash)?.id ?? null;

  useEffect(() => {
    const message = id === null ? null : document.getElementById(id);
    if (!message?.parentElement) return;
    const show = () => message.scrollIntoView({ block: "center" });
    show();
    message.focus({ preventScroll: true });
    // Content above it can still grow, when the Markdown chunk or a font arrives.
    const observer = new ResizeObserver(show);
    observer.observe(message.parentElement);
    const release = () => observer.disconnect();
    for (const event of readerEvents) document.addEventListener(event, release, { once: true, passive: true });
    return () => {
      release();
      for (const event of readerEvents) document.removeEventListener(event, release);
    };
  }, [id]);

  return id;
}
