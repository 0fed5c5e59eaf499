import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { IconButton } from "@/ui/Button";

interface Props {
  message: Message;
  /** Shows another version; absent while a reply is being written. */
  onSelect?: (messageId: string) => void;
}

/** Walks the versions of a message that was edited or answered again. */
export function VersionSwitch({ message: { id, versions }, onSelect }: Props) {
  const { t } = useTranslation();
  if (versions.length < 2) return null;
  const at = versions.indexOf(id);
  const step = (to: number, label: string, Icon: typeof ChevronLeft) => {
    const version = versions[to];
    return (
      <IconButton
        label={label}
        size="smallIcon"
        className="text-muted"
        aria-disabled={!version || !onSelect}
        onClick={() => version && onSelect?.(version)}
      >
        <Icon aria-hidden className="size-4" />
      </IconButton>
    );
  };
  return (
    <fieldset aria-label={t("chat.versions.label")} className="flex items-center text-small text-muted print:hidden">
      {step(at - 1, t("chat.versions.previous"), ChevronLeft)}
      <span aria-live="polite" className="tabular-nums">
        <span aria-hidden>
          {at + 1}/{versions.length}
        </span>
        <span className="sr-only">{t("chat.versions.position", { number: at + 1, count: versions.length })}</span>
      </span>
      {step(at + 1, t("chat.versions.next"), ChevronRight)}
    </fieldset>
  );
}
