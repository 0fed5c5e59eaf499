import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { body, client } from "./client";
import { queryKeys } from "./queryKeys";

const PAGE = 30;

/** The active session and every one somebody wrote in, newest first, page by page. */
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
  body(client.PATCH("/chat/sessions/{id}/title", { params: { path: { id } }, body: { title } }));

export const deleteSession = (id: string) => body(client.DELETE("/chat/sessions/{id}", { params: { path: { id } } }));

export const stopReply = (id: string, messageId: string) =>
  body(client.POST("/chat/sessions/{id}/messages/{messageId}/stop", { params: { path: { id, messageId } } }));
