import { useTranslation } from "@/i18n/translation";
import { useSecondsLeft } from "./useSecondsLeft";

const WARNED_SECONDS = 120;

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** A visible countdown in the last two minutes of a chat, announced once to screen readers. */
export function ClosingNotice({ closesAt }: { closesAt: string | null | undefined }) {
  const { t } = useTranslation();
  const left = useSecondsLeft(closesAt, WARNED_SECONDS);
  return (
    <>
      {left !== null && (
        <p role="timer" className="px-3 pb-2 text-small text-muted tabular-nums">
          {t("chat.closesIn", { time: clock(left) })}
        </p>
      )}
      <p role="status" className="sr-only">
        {left !== null && t("chat.closesSoon")}
      </p>
    </>
  );
}
