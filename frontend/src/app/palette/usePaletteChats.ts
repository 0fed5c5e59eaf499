import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useMatch, useNavigate } from "react-router";
import { isRemoving } from "@/api/pendingChanges";
import { sessionListQuery, sessionSearchQuery } from "@/api/sessions";
import type { SessionMatch, SessionSummary } from "@/api/types";
import { usePendingDeletions } from "@/features/history/deletions";
import { useSessionTitle } from "@/features/history/sessionTitle";
import { dayAndMonth } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import type { PaletteItem } from "./items";

const PAUSE_MS = 200;
const RECENT = 6;

function useToItem() {
  const titleOf = useSessionTitle();
  const language = useLanguage();
  const navigate = useNavigate();
  return (session: SessionSummary, match?: SessionMatch): PaletteItem => ({
    id: session.id,
    label: titleOf(session),
    detail: session.title_source === "date" ? undefined : dayAndMonth(new Date(session.created_at), language),
    snippet: match?.snippet,
    run: () => navigate({ pathname: `/chat/${session.id}`, hash: match && `#${match.message_id}` }),
    leadsAway: true,
  });
}

function useIsThere() {
  const deleting = usePendingDeletions();
  return ({ id }: SessionSummary) => !Object.hasOwn(deleting, id) && !isRemoving(id);
}

/** The chats that were written in last, without the open one. */
export function useRecentChats(): PaletteItem[] {
  const { data } = useInfiniteQuery(sessionListQuery(""));
  const openId = useMatch("/chat/:id")?.params.id;
  const isThere = useIsThere();
  const toItem = useToItem();
  return (data?.pages ?? [])
    .flatMap(({ sessions }) => sessions)
    .filter((session) => session.id !== openId && isThere(session))
    .sort((one, other) => Date.parse(other.updated_at) - Date.parse(one.updated_at))
    .slice(0, RECENT)
    .map((session) => toItem(session));
}

/** The chats that hold the words, asked for once typing rests. Answers to former words are not shown. */
export function useFoundChats(words: string) {
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  const { data, isError, refetch, isFetching } = useQuery({ ...sessionSearchQuery(asked), enabled: asked !== "" });
  const isThere = useIsThere();
  const toItem = useToItem();
  const isAnswered = words === asked && words !== "";
  const isFailed = isAnswered && isError && !isFetching;
  const found = isAnswered ? data : undefined;
  const matches = new Map(found?.matches?.map((match) => [match.session_id, match]));
  return {
    items: (found?.sessions ?? []).filter(isThere).map((session) => toItem(session, matches.get(session.id))),
    isSearching: words !== "" && !found && !isFailed,
    isFailed,
    retry: () => void refetch(),
  };
}
