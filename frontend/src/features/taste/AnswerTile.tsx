import { useTranslation } from "@/i18n/translation";
import { type Answer, drawings } from "./questions";

interface Props {
  answer: Answer;
  chosen: boolean;
  onChange: (chosen: boolean) => void;
}

/** One answer with its drawing, which the words beside it make redundant for screen readers. */
export function AnswerTile({ answer, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const { lines, fill, colour } = drawings[answer];
  return (
    <label className="relative flex cursor-pointer flex-col items-center gap-1 rounded-control border border-control px-1 py-2 text-center text-small hover:bg-blush has-checked:border-wine has-checked:bg-blush has-checked:ring-1 has-checked:ring-wine has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-wine">
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => onChange(event.target.checked)}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
      <svg viewBox="0 0 24 24" aria-hidden className="size-9">
        {fill && <path d={fill} className={colour} />}
        <path
          d={lines}
          fill="none"
          className="stroke-ink"
          strokeWidth="1.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {t(`taste.questions.${answer}`)}
    </label>
  );
}
