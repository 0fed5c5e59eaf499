import { keyLabels, type ShortcutName, shortcuts } from "./shortcuts";

const key =
  "inline-flex min-w-5 items-center justify-center rounded-[4px] border border-line bg-paper px-1 font-sans text-small leading-5 text-muted";

/** The keys of a shortcut, as they are labelled on this machine; the first combination, or all. */
export function Keys({ name, all = false, or }: { name: ShortcutName; all?: boolean; or?: string }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1">
      {shortcuts[name].slice(0, all ? undefined : 1).map((combination, at) => {
        const labels = keyLabels(combination);
        return (
          <span key={labels.join("+")} className="inline-flex items-center gap-1">
            {at > 0 && <span className="px-0.5 text-small text-muted">{or}</span>}
            {labels.map((label) => (
              <kbd key={label} className={key}>
                {label}
              </kbd>
            ))}
          </span>
        );
      })}
    </span>
  );
}
