import type { KeyCombination } from "@/ui/shortcuts";

/** The one table of keys: for the handler, the palette and the help. */
export const shortcuts = {
  palette: [{ key: "k", mod: true }],
  newChat: [{ key: "o", mod: true, shift: true }],
  previousChat: [{ key: "ArrowUp", alt: true }],
  nextChat: [{ key: "ArrowDown", alt: true }],
  // Some browsers keep Shift+Escape to themselves.
  write: [{ key: "/" }, { key: "Escape", shift: true }],
  stop: [{ key: "Escape", inStoppableField: true }],
  rename: [{ key: "F2" }],
  remove: [{ key: "Backspace", mod: true, shift: true }],
  help: [{ key: "?" }],
} as const satisfies Record<string, readonly KeyCombination[]>;

declare module "@/ui/shortcuts" {
  interface ShortcutNames extends Record<keyof typeof shortcuts, true> {}
}
