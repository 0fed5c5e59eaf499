import { clsx } from "clsx";
import { Pencil } from "lucide-react";
import { memo } from "react";
import type { Message } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { MessageButton } from "./MessageButton";
import { MessageTime } from "./MessageTime";
import { VersionSwitch } from "./VersionSwitch";

interface Props {
  sessionId: string;
  message: Message;
  marked: boolean;
  /** It is in the field, to be sent as another version. */
  edited: boolean;
  /** Some message is being edited. */
  editing: boolean;
  /** Given where the chat can be written in. */
  onEdit?: (message: Message) => void;
  onSelect: (messageId: string) => void;
}

export const UserMessage = memo(function UserMessage({
  sessionId,
  message,
  marked,
  edited,
  editing,
  onEdit,
  onSelect,
}: Props) {
  const { t } = useTranslation();
  return (
    <li id={message.id} tabIndex={-1} className="group flex flex-col items-end gap-1 outline-none">
      <h2 className="sr-only">{t("chat.you")}</h2>
      <p
        className={clsx(
          "max-w-[80%] rounded-card bg-blush px-4 py-2.5 whitespace-pre-wrap [overflow-wrap:anywhere]",
          (marked || edited) && "outline-2 outline-offset-3 outline-gold/50",
        )}
      >
        {message.content}
      </p>
      <div className="flex min-h-8 items-center gap-1 print:hidden">
        <MessageTime at={message.created_at} />
        {onEdit && (
          <MessageButton
            sessionId={sessionId}
            label={t("chat.versions.edit")}
            icon={Pencil}
            onClick={editing ? undefined : () => onEdit(message)}
            className="pointer-fine:opacity-0 pointer-fine:aria-disabled:opacity-0 group-focus-within:opacity-100 group-hover:opacity-100"
          />
        )}
        <VersionSwitch sessionId={sessionId} message={message} onSelect={onSelect} />
      </div>
    </li>
  );
});
