import { bySessionOrder } from "@/api/sessionLists";
import type { SessionSummary } from "@/api/types";

type GroupName = "pinned" | "today" | "yesterday" | "week" | "month";

export interface SessionGroup {
  /** A recent stretch of time, or the first day of an earlier month; or what is kept at hand. */
  when: GroupName | Date;
  key: string;
  sessions: SessionSummary[];
}

/** Midnight so many days ago, by the calendar: a day of a clock change has 23 or 25 hours. */
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

/** Sessions under the headings a person thinks in, by the midnight of where they are. */
export function groupSessions(sessions: SessionSummary[], now: Date): SessionGroup[] {
  const groups: SessionGroup[] = [];
  // One whose pin has changed since its page was read can come again on another.
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

/** How long until the headings are due for a new day. */
export const untilMidnight = (now: Date) => midnight(now, -1) - now.getTime();
