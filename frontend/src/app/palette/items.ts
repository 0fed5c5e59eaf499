import type { LucideIcon } from "lucide-react";
import type { SessionMatch } from "@/api/types";
import type { ShortcutName } from "@/ui/shortcuts";

/** One line of the palette. */
export interface PaletteItem {
  id: string;
  label: string;
  icon?: LucideIcon;
  /** Two letters in place of an icon. */
  sign?: string;
  /** Shown small at the end of the line. */
  detail?: string;
  /** Where the words were found. */
  snippet?: SessionMatch["snippet"];
  keys?: ShortcutName;
  /** Called once the palette is closed. */
  run: () => void;
  /** The focus goes to where it leads, and not back to where it was. */
  leadsAway: boolean;
}

export interface PaletteGroup {
  id: string;
  title: string;
  items: PaletteItem[];
}

const plain = (text: string) => text.toLocaleLowerCase().replaceAll("ё", "е");

/** Whether every word of a query begins a word of a label. */
export function isNamed(label: string, query: string) {
  const words = plain(label).split(/[^\p{L}\p{N}]+/u);
  return plain(query)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}
