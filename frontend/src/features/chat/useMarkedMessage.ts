import { useEffect } from "react";
import { useLocation } from "react-router";
import type { Message } from "@/api/types";

const movingOn = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** The message that the address points at, which is brought into view and stays there until the reader moves on. */
export function useMarkedMessage(messages: Message[]): string | null {
  const { hash } = useLocation();
  const id = messages.find((message) => `#${message.id}` === hash)?.id ?? null;

  useEffect(() => {
    const message = id === null ? null : document.getElementById(id);
    if (!message?.parentElement) return;
    const show = () => message.scrollIntoView({ block: "center" });
    show();
    message.focus({ preventScroll: true });
    // What stands above it may still grow: type is set a moment later.
    const observer = new ResizeObserver(show);
    observer.observe(message.parentElement);
    const release = () => observer.disconnect();
    for (const event of movingOn) document.addEventListener(event, release, { once: true, passive: true });
    return () => {
      release();
      for (const event of movingOn) document.removeEventListener(event, release);
    };
  }, [id]);

  return id;
}
