import { queryOptions } from "@tanstack/react-query";
import { body, client } from "./client";
import { queryKeys } from "./queryKeys";
import type { ApiTokenCreation } from "./types";

/** The account's API tokens, the newest first. */
export const apiTokensQuery = queryOptions({
  queryKey: queryKeys.apiTokens,
  queryFn: async ({ signal }) => (await body(client.GET("/account/tokens", { signal }))).tokens,
  staleTime: 0,
});

/** The answer holds the secret, which is told only here. */
export const createApiToken = (creation: ApiTokenCreation) => body(client.POST("/account/tokens", { body: creation }));

export const revokeApiToken = (id: string) => body(client.DELETE("/account/tokens/{id}", { params: { path: { id } } }));
