import { useTranslation } from "react-i18next";
import { closedText } from "@/i18n/closedText";
import { useLanguage } from "@/i18n/language";
import { Button } from "@/ui/Button";

interface Props {
  closedAt: string | null | undefined;
  /** Something unsent was written here. */
  hasDraft: boolean;
  busy: boolean;
  onContinue: () => void;
}

/** Stands where one would write, in a chat that takes no more messages. */
export function ClosedNotice({ closedAt, hasDraft, busy, onContinue }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = new Date();
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-4">
      <div>
        <p>{closedText(closedAt ? new Date(closedAt) : now, now, language, t)}.</p>
        {hasDraft && <p className="text-small text-muted">{t("chat.draftGoes")}</p>}
      </div>
      <Button aria-disabled={busy} onClick={onContinue}>
        {t("chat.continue")}
      </Button>
    </div>
  );
}
