import { useEffect, useEffectEvent } from "react";
import { create } from "zustand";
import { readStored, store, useStored } from "./storage";

export interface KeyCombination {
  /** As `KeyboardEvent.key` names it; letters in lower case. */
  key: string;
  /** Command on Apple's machines, else Control. */
  mod?: boolean;
  shift?: boolean;
  alt?: boolean;
  /** Also in a field marked with {@link STOPPABLE_FIELD}. */
  inStoppableField?: boolean;
}

/**
 * The app declares the names of its shortcuts here, so that a wrong one does not compile.
 *
 * @public
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the app's declaration
export interface ShortcutNames {}

export type ShortcutName = keyof ShortcutNames;

const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** The letter of a key, also under a layout of other letters. */
function letterOf({ key, code }: KeyboardEvent) {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key);
}

function matches(event: KeyboardEvent, { key, mod = false, shift = false, alt = false }: KeyCombination) {
  const isLetter = /^[a-z]$/.test(key);
  // Layouts have signs on different keys, with or without Shift.
  const isSign = key.length === 1 && !isLetter;
  const [command, other] = isApple() ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (command !== mod || other || event.altKey !== alt || (!isSign && event.shiftKey !== shift)) return false;
  return (isLetter ? letterOf(event) : event.key) === key;
}

/** Whether a key press is a shortcut, wherever it happens. */
export const isShortcut = (event: KeyboardEvent, combinations: readonly KeyCombination[]) =>
  combinations.some((keys) => matches(event, keys));

const labels: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  Backspace: "Backspace",
};

/** The keys of a combination, as they are labelled on this machine. */
export function keyLabels({ key, mod, shift, alt }: KeyCombination): string[] {
  const [modLabel, shiftLabel, altLabel] = isApple() ? ["⌘", "⇧", "⌥"] : ["Ctrl", "Shift", "Alt"];
  const label = key === "Backspace" && isApple() ? "⌫" : (labels[key] ?? key.toUpperCase());
  return [mod && modLabel, alt && altLabel, shift && shiftLabel, label].filter((part) => typeof part === "string");
}

const SINGLE_KEYS = "single-keys";

/** Whether a sign alone is a shortcut. Whoever dictates or hits keys by chance can switch that off (WCAG 2.1.4). */
export const useSingleKeys = () => useStored(SINGLE_KEYS) !== "off";

export const setSingleKeys = (on: boolean) => store(SINGLE_KEYS, on ? null : "off");

const isSingle = ({ key, mod, alt }: KeyCombination) => key.length === 1 && !mod && !alt;

type Handlers = Partial<Record<ShortcutName, () => void>>;

/** What the keys do on the page as it is. */
const useHandlers = create<Handlers>()(() => ({}));

/** The shortcuts that do something now. */
export const useAvailableShortcuts = () => useHandlers();

/** Gives keys their meaning while a component is mounted and `enabled`. */
export function useShortcut(name: ShortcutName, handler: () => void, enabled = true) {
  const handle = useEffectEvent(handler);
  useEffect(() => {
    if (!enabled) return;
    const own = () => handle();
    useHandlers.setState({ [name]: own });
    return () => {
      if (useHandlers.getState()[name] === own) useHandlers.setState({ [name]: undefined });
    };
  }, [name, enabled]);
}

const FIELDS =
  'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"])';

/** Marks a field in which Escape is a shortcut of the app. */
export const STOPPABLE_FIELD = "data-stoppable";

/** In a field the keys belong to the text, except those with Control or Command. */
function isTyping({ target }: KeyboardEvent, { mod, inStoppableField }: KeyCombination) {
  if (mod || !(target instanceof Element) || !target.matches(FIELDS)) return false;
  return !inStoppableField || !target.hasAttribute(STOPPABLE_FIELD);
}

// A toast is a dialog too, but not a modal one.
const MODALS = '[role="menu"], [role="alertdialog"], [role="dialog"]:not([aria-modal="false"])';

/** Listens to the keys of the whole page. The table has to stay the same. */
export function useShortcutKeys(table: Partial<Record<ShortcutName, readonly KeyCombination[]>>) {
  useEffect(() => {
    const combinations = Object.entries(table) as [ShortcutName, readonly KeyCombination[]][];
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector(MODALS)) return;
      const isMeant = (keys: KeyCombination) =>
        matches(event, keys) && !isTyping(event, keys) && !(isSingle(keys) && readStored(SINGLE_KEYS) === "off");
      for (const [name, keys] of combinations) {
        const handler = useHandlers.getState()[name];
        if (!handler || !keys.some(isMeant)) continue;
        event.preventDefault();
        return handler();
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [table]);
}
