import type { SessionSummary } from "./types";

type Placed = Pick<SessionSummary, "pinned" | "created_at">;

/** The order of the list: pinned ones first, then the newest. */
export const byPlace = (one: Placed, other: Placed) =>
  Number(other.pinned) - Number(one.pinned) || Date.parse(other.created_at) - Date.parse(one.created_at);
