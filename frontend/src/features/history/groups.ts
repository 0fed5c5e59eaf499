import { bySessionOrder } from "@/api/sessionLists";
import type { SessionSummary } from "@/api/types";

type GroupName = "pinned" | "today" | "yesterday" | "week" | "month";

export interface SessionGroup {
  /** `pinned`, a recent period, or the first day of an earlier month. */
  when: GroupName | Date;
  key: string;
  sessions: SessionSummary[];
}

/** Local midnight some days ago; not a multiple of 24 hours, since a day of a clock change has 23 or 25. */
const midnight = (now: Date, daysAgo: number) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo).getTime();

function placeFor(at: Date, now: Date): GroupName | Date {
  const time = at.getTime();
  if (time >= midnight(now, 0)) return "today";
  if (time >= midnight(now, 1)) return "yesterday";
  if (time >= midnight(now, 7)) return "week";
  if (time >= midnight(now, 30)) return "month";
  return new Date(at.getFullYear(), at.getMonth(), 1);
}

const keyOf = (when: GroupName | Date) =>
  typeof when === "string" ? when : `${when.getFullYear()}-${when.getMonth() + 1}`;

/** Groups sessions by local day. */
export function groupSessions(sessions: SessionSummary[], now: Date): SessionGroup[] {
  const groups: SessionGroup[] = [];
  // A session whose pin changed between two page requests can be on both pages.
  const once = new Map(sessions.map((session) => [session.id, session]));
  for (const session of [...once.values()].sort(bySessionOrder)) {
    const when = session.pinned ? "pinned" : placeFor(new Date(session.created_at), now);
    const key = keyOf(when);
    const group = groups.find((candidate) => candidate.key === key);
    if (group) group.sessions.push(session);
    else groups.push({ when, key, sessions: [session] });
  }
  return groups;
}

/** Milliseconds until the groups change. */
export const untilMidnight = (now: Date) => midnight(now, -1) - now.getTime();
