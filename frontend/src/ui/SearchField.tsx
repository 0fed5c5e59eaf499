import { clsx } from "clsx";
import { Search, X } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { IconButton } from "./Button";

const PAUSE_MS = 250;

interface Props {
  label: string;
  clearLabel: string;
  value: string;
  /** Called 250 ms after the last key press. */
  onSearch: (text: string) => void;
  /** Shown at the end of the empty field. */
  end?: ReactNode;
}

export function SearchField({ label, clearLabel, value, onSearch, end }: Props) {
  const [text, setText] = useState(value);
  const [emitted, setEmitted] = useState(value);
  const [seen, setSeen] = useState(value);
  const input = useRef<HTMLInputElement>(null);

  // The value may change from outside, by Back or by clearing all filters. A value emitted here must not overwrite what
  // was typed since.
  if (value !== seen) {
    setSeen(value);
    if (value !== emitted) {
      setEmitted(value);
      setText(value);
    }
  }

  const emit = useEffectEvent((words: string) => {
    setEmitted(words);
    onSearch(words);
  });

  useEffect(() => {
    const words = text.trim();
    if (words === emitted) return;
    const timer = setTimeout(() => emit(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, emitted]);

  return (
    <div className="relative">
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !text) return;
          event.stopPropagation();
          setText("");
        }}
        className={clsx(
          "min-h-10 w-full rounded-control border border-control bg-surface pl-9 text-large",
          end && !text ? "pr-20" : "pr-10",
          "placeholder:text-muted lg:text-base [&::-webkit-search-cancel-button]:hidden",
        )}
      />
      {end && !text && <div className="absolute top-1/2 right-1 -translate-y-1/2">{end}</div>}
      {text && (
        <IconButton
          label={clearLabel}
          size="smallIcon"
          className="absolute top-1/2 right-1 -translate-y-1/2"
          onClick={() => {
            setText("");
            input.current?.focus();
          }}
        >
          <X aria-hidden className="size-4" />
        </IconButton>
      )}
    </div>
  );
}
