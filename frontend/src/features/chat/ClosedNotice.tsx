import { useTranslation } from "react-i18next";
import { calendarDaysAgo, dayAndMonth } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { Button } from "@/ui/Button";

interface Props {
  closedAt: string | null;
  /** Something unsent was written here. */
  hasDraft: boolean;
  busy: boolean;
  onContinue: () => void;
}

/** Stands where one would write, in a chat that takes no more messages. */
export function ClosedNotice({ closedAt, hasDraft, busy, onContinue }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const date = closedAt ? new Date(closedAt) : new Date();
  const daysAgo = calendarDaysAgo(date, new Date());
  const sentence =
    daysAgo <= 0
      ? t("chat.closedToday")
      : daysAgo === 1
        ? t("chat.closedYesterday")
        : t("chat.closedOn", { date: dayAndMonth(date, language) });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-4">
      <div>
        <p>{sentence}</p>
        {hasDraft && <p className="text-small text-muted">{t("chat.draftGoes")}</p>}
      </div>
      <Button aria-disabled={busy} onClick={onContinue}>
        {t("chat.continue")}
      </Button>
    </div>
  );
}
