import { createStore } from "zustand/vanilla";

export interface Notice {
  text: string;
  /** Names it for `dismiss`. */
  id?: string;
  /** A notice with an action stays until it is closed or dismissed. */
  action?: { label: string; run: () => void };
  /** Called when the pointer or the focus comes to it, and when it leaves. */
  onHold?: (held: boolean) => void;
  /** Called when it goes, however. */
  onClose?: () => void;
}

/** Notices that are to be shown and are not shown yet, and the ids of those to be taken away. */
const notices = createStore<{ waiting: Notice[]; dismissed: string[] }>()(() => ({ waiting: [], dismissed: [] }));

/** Shows a short text above the page for a few seconds, without taking the focus. */
export const notify = (text: string, options: Omit<Notice, "text"> = {}) =>
  notices.setState(({ waiting }) => ({ waiting: [...waiting, { ...options, text }] }));

/** Takes a notice away. */
export const dismiss = (id: string) =>
  notices.setState(({ waiting, dismissed }) =>
    waiting.some((notice) => notice.id === id)
      ? { waiting: waiting.filter((notice) => notice.id !== id) }
      : { dismissed: [...dismissed, id] },
  );

/** Shows what waits and what comes, until the returned function is called. */
export function showNotices(show: (notice: Notice) => void, hide: (id: string) => void) {
  const update = () => {
    const { waiting, dismissed } = notices.getState();
    if (waiting.length + dismissed.length === 0) return;
    notices.setState({ waiting: [], dismissed: [] });
    for (const id of dismissed) hide(id);
    for (const notice of waiting) show(notice);
  };
  update();
  return notices.subscribe(update);
}
