import type { QueryClient } from "@tanstack/react-query";
import { clear, createStore, delMany, entries, setMany } from "idb-keyval";
import { accountQuery } from "@/api/account";
import { isStatus } from "@/api/problem";
import { queryKeys } from "@/api/queryKeys";
import { onSessionRemoved, removeSession, toSummary } from "@/api/sessionCache";
import { bySessionOrder, type Lists } from "@/api/sessionLists";
import { onEventsBegun } from "@/api/sharedEvents";
import type { Account, SessionDetail } from "@/api/types";
import { findDeletedSessions } from "./deletedSessions";
import { ownerOfStored, setOwnerOfStored } from "./owner";

const MOST_KEPT = 50;
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
// Events of one exchange are written together.
const PAUSE_MS = 1_000;
const ACCOUNT = "account";
const LOCK = "sommelier.erase-deleted-chats";

interface Kept {
  /** The id of the account whose chat it is. */
  owner: string;
  session: SessionDetail;
  /** When it was on a page last, in milliseconds since the epoch. */
  readAt: number;
}

const database = createStore("sommelier", "chats");

/** The chats of an account. Erases those that are too old, and those of anybody else: a sign-out may have been cut short. */
async function readKept(accountId: string, now: number): Promise<Map<string, Kept>> {
  const all = await entries<string, Kept>(database);
  const isNotKept = ({ owner, session, readAt }: Kept) =>
    owner !== accountId ||
    now - readAt > KEPT_MS ||
    (session.expires_at != null && Date.parse(session.expires_at) < now);
  const kept = all.filter(([key]) => key !== ACCOUNT);
  const old = kept.filter(([, chat]) => isNotKept(chat)).map(([key]) => key);
  if (old.length > 0) await delMany(old, database);
  return new Map(kept.filter(([key]) => !old.includes(key)));
}

/** A browser that denies its database keeps nothing: a call then throws at once or later. */
async function attempt(call: () => Promise<unknown>) {
  try {
    await call();
  } catch {
    // There is nothing to do about it, and nothing to erase.
  }
}

/** Erases all chats and the account. */
export const eraseChats = () => attempt(() => clear(database));

/** Calls unless another window is at the same. */
function inOneWindow(name: string, call: () => Promise<void>) {
  // Locks exist only in a secure context.
  if (!navigator.locks) return call();
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? call() : undefined));
}

/** A reply is being written, or a message is not confirmed: the next version is the one to keep. */
const isUnfinished = ({ messages }: SessionDetail) =>
  messages.some(({ status, id }) => status === "streaming" || id === "pending");

/** Keeps the chats that are read, the last fifty, until the returned function is called. Private ones are never kept. */
export function keepChats(queries: QueryClient, account: Account) {
  const cache = queries.getQueryCache();
  const kept = new Map<string, Kept>();
  const gone = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  setOwnerOfStored(account.id);

  const findChanged = (): [string, Kept][] =>
    cache.findAll({ queryKey: queryKeys.sessionDetails }).flatMap((query) => {
      const session = query.state.data as SessionDetail | undefined;
      if (!session || session.is_private || gone.has(session.id) || isUnfinished(session)) return [];
      const former = kept.get(session.id);
      if (former?.session === session || !(query.isActive() || former)) return [];
      return [
        [session.id, { owner: account.id, session, readAt: query.isActive() || !former ? Date.now() : former.readAt }],
      ];
    });

  const write = async () => {
    timer = undefined;
    // Erased in another window.
    if (isStopped || ownerOfStored() !== account.id) return;
    const changed = findChanged();
    for (const [id, chat] of changed) kept.set(id, chat);
    const last = [...kept].sort(([, one], [, other]) => other.readAt - one.readAt);
    const surplus = last.slice(MOST_KEPT).map(([id]) => id);
    for (const id of surplus) kept.delete(id);
    await setMany([[ACCOUNT, account], ...changed], database);
    if (surplus.length > 0) await delMany(surplus, database);
  };
  const writeSoon = () => {
    if (!isStopped) timer ??= setTimeout(() => attempt(write), PAUSE_MS);
  };

  const erase = (id: string) => {
    gone.add(id);
    kept.delete(id);
    void attempt(() => delMany([id], database));
  };
  /** Erases what was deleted elsewhere while this browser had no line or was closed. */
  const eraseDeleted = async () => {
    const deleted = await findDeletedSessions([...kept.values()].map(({ session }) => session));
    if (!isStopped) for (const id of deleted) removeSession(queries, id);
  };

  let stopAsking: (() => void) | undefined;
  const stopFollowing = cache.subscribe((event) => {
    const [root, kind, id] = event.query.queryKey;
    if (root !== "sessions" || kind !== "detail") return;
    if (event.type === "updated" && event.action.type === "error" && isStatus(event.action.error, 404))
      erase(String(id));
    else if (event.type === "updated" || event.type === "observerAdded") writeSoon();
  });
  const stopErasing = onSessionRemoved(erase);
  void attempt(async () => {
    for (const [id, chat] of await readKept(account.id, Date.now())) if (!gone.has(id)) kept.set(id, chat);
    writeSoon();
    if (!isStopped) stopAsking = onEventsBegun(() => void attempt(() => inOneWindow(LOCK, eraseDeleted)));
  });

  return () => {
    isStopped = true;
    clearTimeout(timer);
    stopAsking?.();
    stopFollowing();
    stopErasing();
  };
}

/** Puts the kept chats of an account into the query cache where it has none. Returns whether there were any. */
export async function restoreChats(queries: QueryClient, owner: string): Promise<boolean> {
  const kept = [...(await readKept(owner, Date.now())).values()];
  const account = (await entries<string, Account>(database)).find(([key]) => key === ACCOUNT)?.[1];
  if (account?.id !== owner || kept.length === 0) return false;
  const putMissing = <T>(queryKey: readonly unknown[], data: T, updatedAt: number) => {
    if (queries.getQueryData(queryKey) === undefined) queries.setQueryData(queryKey, data, { updatedAt });
  };
  for (const { session, readAt } of kept) putMissing(queryKeys.sessionDetail(session.id), session, readAt);
  const sessions = kept.map(({ session }) => toSummary(session)).sort(bySessionOrder);
  const page = { sessions, has_more: false, next_cursor: null, total: sessions.length };
  putMissing<Lists>(queryKeys.sessionList(""), { pages: [page], pageParams: [undefined] }, 0);
  const active = kept.find(({ session }) => session.is_active);
  if (active) putMissing(queryKeys.currentSession, active.session, 0);
  putMissing(accountQuery.queryKey, account, 0);
  return true;
}
