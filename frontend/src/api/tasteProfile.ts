import { queryOptions } from "@tanstack/react-query";
import { body, client } from "./client";
import { queryKeys } from "./queryKeys";
import type { InsightDraft, InsightUpdate } from "./types";

// Insights are learned by a job after a chat has closed, and no event announces them.
const LOOK_AGAIN_MS = 5000;

/** What is remembered of the person. */
export const tasteProfileQuery = queryOptions({
  queryKey: queryKeys.tasteProfile,
  queryFn: ({ signal }) => body(client.GET("/taste-profile", { signal })),
  staleTime: 0,
  refetchInterval: LOOK_AGAIN_MS,
});

export const setRemembering = (enabled: boolean) => body(client.PATCH("/taste-profile", { body: { enabled } }));

export const addInsight = (draft: InsightDraft) => body(client.POST("/taste-profile/insights", { body: draft }));

/** Keeps all of them or none. */
export const addInsights = (insights: InsightDraft[]) =>
  body(client.POST("/taste-profile/insights/batch", { body: { insights } }));

/** What notes from elsewhere say; nothing of it is kept. */
export const previewInsights = (text: string) =>
  body(client.POST("/taste-profile/insights/preview", { body: { text } }));

export const changeInsight = (id: string, update: InsightUpdate) =>
  body(client.PATCH("/taste-profile/insights/{id}", { params: { path: { id } }, body: update }));

export const forgetInsight = (id: string) =>
  body(client.DELETE("/taste-profile/insights/{id}", { params: { path: { id } } }));

export const forgetEverything = () => body(client.DELETE("/taste-profile"));
