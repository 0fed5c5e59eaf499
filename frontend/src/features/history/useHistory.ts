import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
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

export function useHistory(query: string) {
  const now = useNow();
  const list = useInfiniteQuery({ ...sessionListQuery(query), placeholderData: keepPreviousData });
  const groups = useMemo(
    () => groupSessions(list.data?.pages.flatMap((page) => page.sessions) ?? [], now),
    [list.data, now],
  );
  return { ...list, groups };
}
