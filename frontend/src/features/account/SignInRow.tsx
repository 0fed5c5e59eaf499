import Bowser from "bowser";
import { useId } from "react";
import type { SignedInBrowser } from "@/api/types";
import { fullDate } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";

interface Props {
  signIn: SignedInBrowser;
  busy: boolean;
  onEnd: () => void;
}

/** For example "Firefox, Linux"; null for what no browser calls itself. */
function browserName(userAgent: string | null | undefined) {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent);
  return [browser.name, os.name].filter(Boolean).join(", ") || null;
}

export function SignInRow({ signIn, busy, onEnd }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const dates = useId();
  const name = browserName(signIn.user_agent) ?? t("settings.signIns.unknown");
  const date = (instant: string) => fullDate(new Date(instant), language);
  return (
    <li className="flex items-start justify-between gap-4 border-line py-3 not-first:border-t first:pt-0">
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
        <p id={dates} className="text-small text-muted">
          {t("settings.signIns.since", { date: date(signIn.created_at) })}
          {" · "}
          {signIn.is_current
            ? t("settings.signIns.current")
            : t("settings.signIns.used", { date: date(signIn.last_used_at) })}
        </p>
      </div>
      {!signIn.is_current && (
        <Button
          look="secondary"
          size="small"
          aria-label={t("settings.signIns.endNamed", { name })}
          aria-describedby={dates}
          aria-disabled={busy}
          onClick={onEnd}
        >
          {t("settings.signIns.end")}
        </Button>
      )}
    </li>
  );
}
