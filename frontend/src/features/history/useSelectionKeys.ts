import { useEffect, useEffectEvent } from "react";
import { isShortcut } from "@/ui/shortcuts";

const ALL = [{ key: "a", mod: true }] as const;

// The drawer on a phone is a dialog too, which holds the list.
const ABOVE = '[role="menu"], [role="alertdialog"]';
const FIELDS = 'textarea, select, input:not([type="checkbox"])';

interface Handlers {
  onAll: () => void;
  onLeave: () => void;
}

/** The keys of the whole page while chats are being chosen, except in a field. */
export function useSelectionKeys({ onAll, onLeave }: Handlers) {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const isAll = isShortcut(event, ALL);
    if (event.isComposing || (!isAll && event.key !== "Escape")) return;
    if (document.querySelector(ABOVE) || (event.target instanceof Element && event.target.matches(FIELDS))) return;
    event.preventDefault();
    // Escape would also close the drawer.
    event.stopPropagation();
    if (isAll) onAll();
    else onLeave();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => handle(event);
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, []);
}
