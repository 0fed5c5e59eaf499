import { clsx } from "clsx";
import { type FormEvent, useId } from "react";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { inputStyle } from "@/ui/Field";
import { MAX_NOTES } from "./limits";

interface Props {
  text: string;
  reading: boolean;
  problem: string | null;
  onText: (text: string) => void;
  onRead: () => void;
}

/** Where the notes of another assistant are pasted. */
export function PasteNotes({ text, reading, problem, onText, onRead }: Props) {
  const { t } = useTranslation();
  const [field, hint, error] = [useId(), useId(), useId()];
  const read = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !reading) onRead();
  };
  return (
    <form onSubmit={read} className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-4 pb-4">
      <p id={hint} className="text-muted">
        {t("taste.import.how")}
      </p>
      <label htmlFor={field} className="font-medium">
        {t("taste.import.text")}
      </label>
      <textarea
        id={field}
        value={text}
        maxLength={MAX_NOTES}
        aria-describedby={clsx(hint, problem && error)}
        aria-invalid={problem !== null}
        onChange={(event) => onText(event.target.value)}
        className={`${inputStyle} min-h-56 flex-1 resize-none py-2.5`}
      />
      {problem && (
        <p id={error} role="alert" className="font-medium text-wine">
          {problem}
        </p>
      )}
      <Button type="submit" aria-disabled={!text.trim() || reading} className="self-start">
        {t("taste.import.read")}
      </Button>
    </form>
  );
}
