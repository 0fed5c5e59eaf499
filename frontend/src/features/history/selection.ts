import type { SessionSummary } from "@/api/types";

/** Saves chats as one file. Gives those that could not be read. */
export type ExportSessions = (sessions: readonly SessionSummary[]) => Promise<readonly SessionSummary[]>;

/** The chats that are chosen, and the one from which Shift takes a range. */
export interface Selection {
  chosen: ReadonlySet<string>;
  anchor: string;
}

export const startWith = (id: string): Selection => ({ chosen: new Set([id]), anchor: id });

/** Chooses a chat, or leaves it out if it was chosen. */
export const toggle = (selection: Selection, id: string) => set(selection, [id], id);

/** Does to all chats from the last one that was clicked to this one what a click does to this one. */
export function toggleRange(selection: Selection, id: string, rows: readonly string[]) {
  const [from, to] = [rows.indexOf(selection.anchor), rows.indexOf(id)].sort((one, other) => one - other) as [
    number,
    number,
  ];
  // The chat that was clicked last is no longer listed.
  return from < 0 ? toggle(selection, id) : set(selection, rows.slice(from, to + 1), id);
}

function set({ chosen }: Selection, ids: readonly string[], clicked: string): Selection {
  const others = [...chosen].filter((id) => !ids.includes(id));
  return { chosen: new Set(chosen.has(clicked) ? others : [...others, ...ids]), anchor: clicked };
}
