import type { QueryClient } from "@tanstack/react-query";
import { create } from "zustand";
import { whenServiceAvailable } from "@/api/serviceAvailability";
import { ownerOfStored, setOwnerOfStored } from "./owner";

/** Whether pages show chats that are kept in this browser, because the service cannot be reached. */
export const useStoredChats = create<{ state: "none" | "reading" | "shown" }>()(() => ({ state: "none" }));

/** A database that never answers must not keep a page from going on. */
const LONGEST_MS = 2_000;
const atMost = <T>(answer: Promise<T>) =>
  Promise.race([answer, new Promise<undefined>((resolve) => setTimeout(resolve, LONGEST_MS))]);

/** Shows the chats that are kept in this browser, until the service is reached again. */
export async function showStoredChats(queries: QueryClient) {
  const owner = ownerOfStored();
  if (!owner || useStoredChats.getState().state === "reading") return;
  useStoredChats.setState({ state: "reading" });
  try {
    const isShown = await atMost(import("./chatStore").then((chats) => chats?.restoreChats(queries, owner)));
    useStoredChats.setState({ state: isShown ? "shown" : "none" });
    if (isShown) whenServiceAvailable(() => useStoredChats.setState({ state: "none" }));
  } catch {
    // The browser denies its database: there is nothing to show.
    useStoredChats.setState({ state: "none" });
  }
}

/** Erases what is kept of a person's chats, when that person leaves this browser. */
export async function eraseStoredChats() {
  if (!ownerOfStored()) return;
  setOwnerOfStored(null);
  useStoredChats.setState({ state: "none" });
  await atMost(
    import("./chatStore").then(
      (chats) => chats?.eraseChats(),
      () => undefined,
    ),
  );
}
