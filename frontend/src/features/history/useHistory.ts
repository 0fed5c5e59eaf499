import { focusManager, keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { refreshSessionLists } from "@/api/sessionLists";
import { sessionListQuery } from "@/api/sessions";
import { usePendingDeletions } from "./deletions";
import { groupSessions, untilMidnight } from "./groups";

/** The current date, updated at midnight. */
function useNow() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), untilMidnight(now) + 1000);
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}

/** Refreshes the lists when the window regains focus, in case the event stream was interrupted. */
function useFreshLists() {
  const queries = useQueryClient();
  useEffect(() => focusManager.subscribe((inView) => inView && refreshSessionLists(queries)), [queries]);
}

export function useHistory(query: string) {
  const now = useNow();
  useFreshLists();
  const list = useInfiniteQuery({ ...sessionListQuery(query), placeholderData: keepPreviousData });
  const deleting = usePendingDeletions();
  const groups = useMemo(() => {
    const sessions = list.data?.pages.flatMap((page) => page.sessions) ?? [];
    return groupSessions(
      sessions.filter(({ id }) => !Object.hasOwn(deleting, id)),
      now,
    );
  }, [list.data, deleting, now]);
  const matches = useMemo(
    () => new Map(list.data?.pages.flatMap((page) => page.matches ?? []).map((match) => [match.session_id, match])),
    [list.data],
  );
  return { ...list, groups, matches };
}
