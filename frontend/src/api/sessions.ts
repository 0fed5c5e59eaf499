import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { body, client } from "./client";
import { ownChange } from "./ownChanges";
import { queryKeys } from "./queryKeys";
import type { SessionSummary } from "./types";

const PAGE = 30;

/** The active session and every one somebody wrote in, pinned ones first, then the newest, page by page. */
export const sessionListQuery = (query: string) =>
  infiniteQueryOptions({
    queryKey: queryKeys.sessionList(query),
    queryFn: ({ pageParam, signal }) =>
      body(
        client.GET("/chat/sessions", {
          params: { query: { limit: PAGE, empty: false, q: query || undefined, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.has_more ? (page.next_cursor ?? undefined) : undefined),
  });

export const sessionDetailQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.sessionDetail(id),
    queryFn: ({ signal }) => body(client.GET("/chat/sessions/{id}", { params: { path: { id } }, signal })),
  });

export const currentSession = () => body(client.GET("/chat/sessions/current"));

export const renameSession = (id: string, title: string | null) =>
  ownChange(id, body(client.PATCH("/chat/sessions/{id}/title", { params: { path: { id } }, body: { title } })));

export function pinSession(id: string, pinned: boolean) {
  const params = { path: { id } };
  const pin = "/chat/sessions/{id}/pin";
  return ownChange(id, body(pinned ? client.PUT(pin, { params }) : client.DELETE(pin, { params })));
}

/** With `forget`, what was learned from it goes too. */
export const deleteSession = (id: string, forget: boolean) =>
  ownChange(
    id,
    body(client.DELETE("/chat/sessions/{id}", { params: { path: { id }, query: forget ? { forget } : {} } })),
    () => true,
  );

/** Nothing comes back for a private session: that one is gone. */
export const closeSession = (id: string) =>
  ownChange(
    id,
    body<SessionSummary | undefined>(client.POST("/chat/sessions/{id}/close", { params: { path: { id } } })),
    (closed) => closed === undefined,
  );

export const stopReply = (id: string, messageId: string) =>
  body(client.POST("/chat/sessions/{id}/messages/{messageId}/stop", { params: { path: { id, messageId } } }));
