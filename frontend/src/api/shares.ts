import { queryOptions } from "@tanstack/react-query";
import { body, client } from "./client";
import { isStatus } from "./problem";
import { queryKeys } from "./queryKeys";

/** The chats that the account shares, the newest first. */
export const sharesQuery = queryOptions({
  queryKey: queryKeys.shares,
  queryFn: async ({ signal }) => (await body(client.GET("/account/shares", { signal }))).shares,
  staleTime: 0,
});

/** Makes the link of a chat, or updates the one it has to show the chat up to now. */
export const shareSession = (id: string) =>
  body(client.POST("/chat/sessions/{id}/share", { params: { path: { id } } }));

/** Ends the link of a chat; a chat that was deleted meanwhile has none any more. */
export const stopSharing = (id: string) =>
  body(client.DELETE("/chat/sessions/{id}/share", { params: { path: { id } } })).catch((error) => {
    if (!isStatus(error, 404)) throw error;
  });

/** A chat as whoever has its link may read it. */
export const sharedChatQuery = (token: string) =>
  queryOptions({
    queryKey: queryKeys.sharedChat(token),
    queryFn: ({ signal }) => body(client.GET("/shared/{token}", { params: { path: { token } }, signal })),
  });
