import { clsx } from "clsx";
import { Pencil } from "lucide-react";
import { memo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { IconButton } from "@/ui/Button";
import { notify } from "@/ui/notices";
import { onDemand } from "@/ui/onDemand";
import { draftOf, forgetDraft, setDraft, useDraft } from "./drafts";
import { MessageTime } from "./MessageTime";
import { VersionSwitch } from "./VersionSwitch";

const MessageEditor = onDemand(async () => (await import("./MessageEditor"))?.MessageEditor);

interface Props {
  message: Message;
  marked: boolean;
  /** Given where the chat can be written in. */
  onEdit?: (messageId: string, content: string) => void;
  onSelect?: (messageId: string) => void;
  busy: boolean;
}

export const UserMessage = memo(function UserMessage({ message, marked, onEdit, onSelect, busy }: Props) {
  const { t } = useTranslation();
  const { id, content } = message;
  const draft = useDraft(id);
  // A draft that was left behind, or that could not be sent, opens the editor again.
  const [edited, setEdited] = useState(() => (draftOf(id) ? id : null));
  const pencil = useRef<HTMLButtonElement>(null);

  const close = () => {
    forgetDraft(id);
    flushSync(() => setEdited(null));
    pencil.current?.focus();
  };

  const open = () => {
    setDraft(id, content);
    setEdited(id);
  };

  const onFailed = () => {
    notify(t("app.problem.network"));
    close();
  };

  return (
    <li id={id} tabIndex={-1} className="group flex flex-col items-end gap-1 outline-none">
      <h2 className="sr-only">{t("chat.you")}</h2>
      {edited === id && onEdit ? (
        <div className="flex w-full max-w-[80%]">
          <MessageEditor
            text={draft}
            onText={(text) => setDraft(id, text)}
            onSend={(text) => onEdit(id, text)}
            onCancel={close}
            onFailed={onFailed}
            busy={busy}
          />
        </div>
      ) : (
        <>
          <p
            className={clsx(
              "max-w-[80%] rounded-card bg-blush px-4 py-2.5 whitespace-pre-wrap [overflow-wrap:anywhere]",
              marked && "outline-2 outline-offset-3 outline-gold/50",
            )}
          >
            {content}
          </p>
          <div className="flex min-h-8 items-center gap-2">
            <MessageTime at={message.created_at} />
            {onEdit && !busy && (
              <IconButton
                ref={pencil}
                label={t("chat.versions.edit")}
                size="smallIcon"
                className="text-muted transition-opacity duration-150 pointer-fine:opacity-0 group-focus-within:opacity-100 group-hover:opacity-100"
                onClick={open}
              >
                <Pencil aria-hidden className="size-4" />
              </IconButton>
            )}
            <VersionSwitch message={message} onSelect={busy ? undefined : onSelect} />
          </div>
        </>
      )}
    </li>
  );
});
