import type { QueryKey } from "@tanstack/react-query";
import type { Colour, Kind, Rating, Sweetness } from "./types";

export interface WineFilter {
  q?: string;
  colour?: Colour;
  kind?: Kind;
  sweetness?: Sweetness;
  /** ISO 3166 alpha-2 */
  country?: string;
  body?: "light" | "medium" | "full";
  priceMax?: number;
  rating?: Rating | "none";
  /** Whether the wine was recommended to the person. */
  shown?: boolean;
  sort?: "cheapest" | "dearest";
}

export interface ShownFilter {
  q?: string;
  rating?: Rating | "none";
}

export const queryKeys = {
  account: ["account"] as const,
  apiTokens: ["api-tokens"] as const,
  signIns: ["sign-ins"] as const,
  shares: ["shares"] as const,
  sharedChat: (token: string) => ["shared-chat", token] as const,
  sessionLists: ["sessions", "list"] as const,
  sessionList: (query: string) => ["sessions", "list", query] as const,
  firstPages: ["sessions", "first-page"] as const,
  firstPage: (query: string) => ["sessions", "first-page", query] as const,
  sessionSearch: (query: string) => ["sessions", "search", query] as const,
  currentSession: ["sessions", "current"] as const,
  sessionDetails: ["sessions", "detail"] as const,
  sessionDetail: (id: string) => ["sessions", "detail", id] as const,
  wines: ["wines"] as const,
  wineLists: ["wines", "list"] as const,
  wineCountries: ["wines", "countries"] as const,
  wineList: (filter: WineFilter) => ["wines", "list", filter] as const,
  shownWineLists: ["wines", "shown"] as const,
  shownWineList: (filter: ShownFilter) => ["wines", "shown", filter] as const,
  wineDetails: ["wines", "detail"] as const,
  wine: (id: string) => ["wines", "detail", id] as const,
  tasteProfile: ["taste-profile"] as const,
};

export const mutationKeys = {
  rating: (wineId: string) => ["rating", wineId] as const,
};

export const isAccountKey = (key: QueryKey) => key[0] === queryKeys.account[0];

/** The search of a key that `sessionList` made; empty for the list of all sessions. */
export const searchOfSessionList = (key: QueryKey) => String(key[queryKeys.sessionLists.length]);
