import { CircleAlert } from "lucide-react";
import type { ExchangeFailure } from "@/api/exchangeStore";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";

interface Props {
  failure: ExchangeFailure;
  /** Given when the same text can be sent again. */
  onResend?: () => void;
}

export function SendFailure({ failure: { asked, problem }, onResend }: Props) {
  const { t } = useTranslation();
  const what = t(asked === "message" ? "chat.notSent" : "chat.againFailed");
  const why =
    problem.kind === "reply-running"
      ? t("chat.running")
      : problem.kind === "session-read-only"
        ? t("chat.closedMeanwhile")
        : problemText(problem, t);
  return (
    <div role="alert" className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2 px-3">
      <p className="flex min-w-0 flex-1 gap-2">
        <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0 text-wine" />
        <span>
          <strong className="font-medium text-wine">{what}</strong> {why}
        </span>
      </p>
      {onResend && (
        <Button look="secondary" size="small" onClick={onResend}>
          {t("app.tryAgain")}
        </Button>
      )}
    </div>
  );
}
