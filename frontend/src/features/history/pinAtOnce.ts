import type { QueryClient } from "@tanstack/react-query";
import { pendingChange } from "@/api/pendingChanges";
import { patchSession, resolveConflict } from "@/api/sessionCache";
import { pinSession } from "@/api/sessions";

/** Pins or unpins a chat optimistically; rolls back and throws when the call fails. */
export async function pinAtOnce(queries: QueryClient, id: string, pinned: boolean) {
  const call = pinSession(id, pinned);
  patchSession(queries, id, { pinned });
  try {
    const session = await call;
    patchSession(queries, id, { ...session, ...pendingChange(id) });
  } catch (error) {
    patchSession(queries, id, { pinned: !pinned, ...pendingChange(id) });
    throw error;
  } finally {
    await resolveConflict(queries, id);
  }
}
