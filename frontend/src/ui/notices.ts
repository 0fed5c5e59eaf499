import { createStore } from "zustand/vanilla";

/** Texts that are to be shown and are not shown yet. */
const notices = createStore<{ waiting: string[] }>()(() => ({ waiting: [] }));

/** Shows a short text above the page for a few seconds, without taking the focus. */
export const notify = (text: string) => notices.setState(({ waiting }) => ({ waiting: [...waiting, text] }));

/** Shows what waits and what comes, until the returned function is called. */
export function showNotices(show: (text: string) => void) {
  const showAll = () => {
    const { waiting } = notices.getState();
    if (waiting.length === 0) return;
    notices.setState({ waiting: [] });
    for (const text of waiting) show(text);
  };
  showAll();
  return notices.subscribe(showAll);
}
