import { useTranslation } from "@/i18n/translation";

const starters = ["steak", "birthday", "fish", "gift"] as const;

/** Four suggested first messages. */
export function Starters({ onChoose }: { onChoose: (text: string) => void }) {
  const { t } = useTranslation();
  return (
    <ul aria-label={t("chat.starters.label")} className="mt-6 flex flex-wrap gap-2">
      {starters.map((starter) => (
        <li key={starter}>
          <button
            type="button"
            onClick={() => onChoose(t(`chat.starters.${starter}`))}
            className="min-h-9 rounded-full border border-control px-4 py-1.5 text-left hover:bg-blush"
          >
            {t(`chat.starters.${starter}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
