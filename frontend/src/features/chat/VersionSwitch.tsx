import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Message } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { MessageButton } from "./MessageButton";

interface Props {
  sessionId: string;
  message: Message;
  onSelect: (messageId: string) => void;
}

/** Walks the versions of a message that was edited or answered again. */
export function VersionSwitch({ sessionId, message: { id, versions }, onSelect }: Props) {
  const { t } = useTranslation();
  if (versions.length < 2) return null;
  const at = versions.indexOf(id);
  const choose = (version: string | undefined) => (version ? () => onSelect(version) : undefined);
  return (
    <fieldset aria-label={t("chat.versions.label")} className="flex items-center text-small text-muted print:hidden">
      <MessageButton
        sessionId={sessionId}
        label={t("chat.versions.previous")}
        icon={ChevronLeft}
        onClick={choose(versions[at - 1])}
      />
      <span aria-live="polite" className="tabular-nums">
        <span aria-hidden>
          {at + 1}/{versions.length}
        </span>
        <span className="sr-only">{t("chat.versions.position", { number: at + 1, count: versions.length })}</span>
      </span>
      <MessageButton
        sessionId={sessionId}
        label={t("chat.versions.next")}
        icon={ChevronRight}
        onClick={choose(versions[at + 1])}
      />
    </fieldset>
  );
}
