const waiting: string[] = [];
let show: ((text: string) => void) | null = null;

/** Says something in passing, below everything, without taking the focus. */
export function notify(text: string) {
  if (show) show(text);
  else waiting.push(text);
}

/** Shows what is said, and what was said before, until the returned function is called. */
export function showNotices(by: (text: string) => void) {
  show = by;
  for (const text of waiting.splice(0)) by(text);
  return () => {
    show = null;
  };
}
