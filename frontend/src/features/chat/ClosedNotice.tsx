import type { SessionDetail } from "@/api/types";
import { closedText } from "@/i18n/closedText";
import { dayAndMonth } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { ChatLink } from "./ChatLink";

interface Props {
  session: SessionDetail;
  /** There is an unsent draft. */
  hasDraft: boolean;
  busy: boolean;
  onContinue: () => void;
}

/** Replaces the composer in a closed chat. */
export function ClosedNotice({ session, hasDraft, busy, onContinue }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = new Date();
  const { closed_at: closedAt, expires_at: expiresAt, continued_in: continuedIn } = session;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line py-4">
      <div className="flex min-w-0 flex-col gap-0.5">
        <p>
          {closedText(closedAt ? new Date(closedAt) : now, now, language, t)}.{" "}
          {expiresAt && (
            <span className="text-muted">
              {t("chat.expires", { date: dayAndMonth(new Date(expiresAt), language) })}
            </span>
          )}
        </p>
        {continuedIn && <ChatLink label={t("chat.continuedIn")} chat={continuedIn} className="text-small" />}
        {hasDraft && <p className="text-small text-muted">{t("chat.draftGoes")}</p>}
      </div>
      <Button aria-disabled={busy} onClick={onContinue}>
        {t("chat.continue")}
      </Button>
    </div>
  );
}
