import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { newestSessionQuery, sessionListQuery } from "@/api/sessions";
import { groupSessions, untilMidnight } from "./groups";

/** The viewer's today, kept right in a window that stays open overnight. */
function useNow() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), untilMidnight(now) + 1000);
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}

/** The sessions to list: those found, and without a search the active one on top, even before anything is said in it. */
export function useHistory(query: string) {
  const now = useNow();
  const { data: newest } = useQuery(newestSessionQuery);
  const list = useInfiniteQuery(sessionListQuery(query));
  const groups = useMemo(() => {
    if (!list.data) return [];
    const sessions = list.data.pages.flatMap((page) => page.sessions);
    const active = !query && newest?.is_active ? newest : null;
    const known = active && sessions.some((session) => session.id === active.id);
    return groupSessions(active && !known ? [active, ...sessions] : sessions, now);
  }, [list.data, newest, query, now]);
  return { ...list, groups };
}
