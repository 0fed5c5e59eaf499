import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { body, client } from "./client";
import { markRead, shareSession } from "./mergeSession";
import { changeSession, trackRemoval } from "./pendingChanges";
import { queryKeys } from "./queryKeys";
import type { SessionDetail, SessionSummary } from "./types";

const PAGE = 30;

export const sessionPage = (query: string, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET("/chat/sessions", {
      params: { query: { limit: PAGE, empty: false, q: query || undefined, cursor } },
      signal,
    }),
  );

/** The active session and all with a message of the person: pinned first, then newest first, in pages. */
export const sessionListQuery = (query: string) =>
  infiniteQueryOptions({
    queryKey: queryKeys.sessionList(query),
    queryFn: ({ pageParam, signal }) => sessionPage(query, pageParam, signal),
    // A refetch reads every loaded page; refreshSessionLists reads only the first.
    staleTime: Number.POSITIVE_INFINITY,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.has_more ? (page.next_cursor ?? undefined) : undefined),
  });

/** The first hits of a search over titles, messages, and wines with their reasons. */
export const sessionSearchQuery = (query: string) =>
  queryOptions({
    queryKey: queryKeys.sessionSearch(query),
    queryFn: ({ signal }) => sessionPage(query, undefined, signal),
  });

/** The one place where messages are kept, those that are being sent or streamed included. */
export const sessionDetailQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.sessionDetail(id),
    queryFn: async ({ signal }): Promise<SessionDetail> =>
      markRead(await body(client.GET("/chat/sessions/{id}", { params: { path: { id } }, signal }))),
    structuralSharing: shareSession,
  });

export const currentSession = () => body(client.GET("/chat/sessions/current"));

/** Null lets the service choose a title. */
export const renameSession = (id: string, title: string | null) =>
  changeSession(id, title === null ? {} : { title, title_source: "user" }, () =>
    body(client.PATCH("/chat/sessions/{id}/title", { params: { path: { id } }, body: { title } })),
  );

export function pinSession(id: string, pinned: boolean) {
  const params = { path: { id } };
  const pin = "/chat/sessions/{id}/pin";
  return changeSession(id, { pinned }, () =>
    body(pinned ? client.PUT(pin, { params }) : client.DELETE(pin, { params })),
  );
}

/** Gives the session as it is shown with that version. */
export const selectVersion = async (id: string, messageId: string): Promise<SessionDetail> =>
  markRead(
    await body(
      client.PUT("/chat/sessions/{id}/messages/{messageId}/selected", { params: { path: { id, messageId } } }),
    ),
  );

interface Deletion {
  /** Deletes the insights learned from it too. */
  forget: boolean;
  /** Lets the call outlive the page. */
  keepalive: boolean;
}

export const deleteSession = (id: string, { forget, keepalive }: Deletion) =>
  trackRemoval(
    id,
    body(
      client.DELETE("/chat/sessions/{id}", { params: { path: { id }, query: forget ? { forget } : {} }, keepalive }),
    ),
  );

/** Undefined for a private session, which closing deletes. */
export function closeSession({ id, is_private: isPrivate }: Pick<SessionSummary, "id" | "is_private">) {
  const call = body<SessionSummary | undefined>(client.POST("/chat/sessions/{id}/close", { params: { path: { id } } }));
  return isPrivate ? trackRemoval(id, call) : call;
}

export const stopReply = (id: string, messageId: string) =>
  body(client.POST("/chat/sessions/{id}/messages/{messageId}/stop", { params: { path: { id, messageId } } }));
