import { focusManager, keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { refreshSessionLists } from "@/api/sessionLists";
import { sessionListQuery } from "@/api/sessions";
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

/** Looks for news whenever the window comes back into view, in case none could be told. */
function useFreshLists() {
  const queries = useQueryClient();
  useEffect(() => focusManager.subscribe((inView) => inView && refreshSessionLists(queries)), [queries]);
}

export function useHistory(query: string) {
  const now = useNow();
  useFreshLists();
  const list = useInfiniteQuery({ ...sessionListQuery(query), placeholderData: keepPreviousData });
  const groups = useMemo(
    () => groupSessions(list.data?.pages.flatMap((page) => page.sessions) ?? [], now),
    [list.data, now],
  );
  return { ...list, groups };
}
