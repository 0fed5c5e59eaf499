import { create } from "zustand";
import { dismiss } from "@/ui/notices";
import { readStored, store, storedNames, watchStored } from "@/ui/storage";

const UNDO_MS = 10_000;
// The longest that a held notice keeps a chat from being deleted.
const HOLD_MS = 300_000;
/** How long another window waits for the window that is to delete a chat. */
const TAKEOVER_MS = 5_000;

const STORED = "deleting.";

/** A chat that is deleted for the person, and not yet for the service. */
interface Deletion {
  /** When it is deleted, in milliseconds since the epoch. */
  until: number;
  /** Whether the insights learned from it go too. */
  forget: boolean;
  /** The service has deleted it. */
  isDone?: true;
}

interface PendingDeletion extends Deletion {
  /** The notice of this window that tells of it; several chats may have one. */
  notice?: string;
  /** This window began it, and not another. */
  isOwn: boolean;
  /** It was on the page. */
  wasOpen: boolean;
  /** Milliseconds left while its notice is held. */
  left?: number;
  isSending?: boolean;
}

interface Restored {
  id: string;
  wasOpen: boolean;
}

interface Deletions {
  pending: Readonly<Record<string, PendingDeletion>>;
  /** The chat whose deletion was undone last in this window. */
  restored: Restored | null;
}

const useDeletionStore = create<Deletions>()(() => ({ pending: {}, restored: null }));

const pendingDeletions = () => useDeletionStore.getState().pending;

export const usePendingDeletions = () => useDeletionStore((state) => state.pending);

/** Whether a chat is deleted unless that is undone. */
export const useIsDeleting = (id: string | undefined) =>
  useDeletionStore((state) => id !== undefined && Object.hasOwn(state.pending, id));

export const isOwnDeletion = (id: string) => pendingDeletions()[id]?.isOwn ?? false;

/** Milliseconds until this window deletes a chat. */
export const timeLeft = ({ until, isOwn }: PendingDeletion) => until - Date.now() + (isOwn ? 0 : TAKEOVER_MS);

function put(id: string, deletion: PendingDeletion) {
  useDeletionStore.setState(({ pending }) => ({ pending: { ...pending, [id]: deletion } }));
}

function putOwn(id: string, deletion: PendingDeletion) {
  put(id, deletion);
  const { until, forget } = deletion;
  store(STORED + id, JSON.stringify({ until, forget } satisfies Deletion));
}

/** Hides a chat in all windows of the browser, to be deleted in ten seconds. */
export const beginDeletion = (id: string, options: Pick<PendingDeletion, "forget" | "notice" | "wasOpen">) =>
  putOwn(id, { ...options, until: Date.now() + UNDO_MS, isOwn: true });

function drop(id: string) {
  useDeletionStore.setState(({ pending: { [id]: _, ...pending } }) => ({ pending }));
}

/** Shows a chat again that was not deleted. */
export function cancelDeletion(id: string) {
  store(STORED + id, null);
  drop(id);
}

/** Forgets a chat that the service has deleted. */
export function completeDeletion(id: string) {
  // Mark it done first: to other windows a missing entry means undo.
  store(STORED + id, JSON.stringify({ until: 0, forget: false, isDone: true } satisfies Deletion));
  cancelDeletion(id);
}

/** Leaves a chat of another account to be deleted when that account is signed in again. */
export const leaveDeletion = (id: string) => drop(id);

export function undoDeletion(id: string) {
  const deletion = pendingDeletions()[id];
  if (!deletion || deletion.isSending) return;
  cancelDeletion(id);
  useDeletionStore.setState({ restored: { id, wasOpen: deletion.wasOpen } });
}

/** Calls for each chat whose deletion is undone in this window, until the returned function is called. */
export const onRestored = (listener: (restored: Restored) => void) =>
  useDeletionStore.subscribe(({ restored }, before) => {
    if (restored && restored !== before.restored) listener(restored);
  });

/** Pauses the countdown while the notice has the pointer or the focus. */
export function holdDeletion(id: string, held: boolean) {
  const deletion = pendingDeletions()[id];
  if (!deletion || deletion.isSending) return;
  const { left, ...rest } = deletion;
  if (held && left === undefined)
    putOwn(id, { ...rest, left: deletion.until - Date.now(), until: Date.now() + HOLD_MS });
  if (!held && left !== undefined) putOwn(id, { ...rest, until: Date.now() + left });
}

/** Deletes a chat without waiting any longer. */
export function hastenDeletion(id: string) {
  const deletion = pendingDeletions()[id];
  if (deletion && !deletion.isSending) putOwn(id, { ...deletion, left: undefined, until: Date.now() });
}

/** Marks that the service is being asked; null if it is already. */
export function takeDeletion(id: string): PendingDeletion | null {
  const deletion = pendingDeletions()[id];
  if (!deletion || deletion.isSending) return null;
  put(id, { ...deletion, isSending: true });
  return deletion;
}

export const noticeOf = (id: string) => pendingDeletions()[id]?.notice;

/** Takes the notice away that tells of a deletion. */
export function dismissNotice(id: string) {
  const notice = noticeOf(id);
  if (notice) dismiss(notice);
}

/** Whether a chat that a notice tells of is not deleted yet. */
export const isAnyPending = (notice: string) =>
  Object.values(pendingDeletions()).some((deletion) => deletion.notice === notice);

/** The chats that this window is to delete. */
export const ownDeletions = () => Object.keys(pendingDeletions()).filter(isOwnDeletion);

function parse(stored: string): Deletion | null {
  try {
    return JSON.parse(stored) as Deletion;
  } catch {
    return null;
  }
}

/** Follows what the other windows are deleting, until the returned function is called. */
export function followDeletions(onDone: (id: string) => void) {
  const follow = (name: string, stored: string | null) => {
    const id = name.slice(STORED.length);
    const deletion = stored === null ? null : parse(stored);
    if (deletion?.isDone) onDone(id);
    if (deletion && !deletion.isDone)
      return put(id, { wasOpen: false, isOwn: false, ...pendingDeletions()[id], ...deletion });
    dismissNotice(id);
    drop(id);
  };
  for (const name of storedNames(STORED)) follow(name, readStored(name));
  return watchStored(STORED, follow);
}

/** For tests, which share this module but not their chats. */
export const resetDeletions = () => useDeletionStore.setState({ pending: {}, restored: null });
