import { type KeyCombination, keyLabels } from "./shortcuts";

const key =
  "inline-flex min-w-5 items-center justify-center rounded-[4px] border border-line bg-paper px-1 font-sans text-small leading-5 text-muted";

interface Props {
  combinations: readonly KeyCombination[];
  /** Shows all combinations and not only the first, with this word between them. */
  or?: string;
}

/** The keys of a shortcut, as they are labelled on this machine. */
export function Keys({ combinations, or }: Props) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1">
      {combinations.slice(0, or === undefined ? 1 : undefined).map((combination, at) => {
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
