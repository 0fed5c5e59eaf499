import { clsx } from "clsx";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { MessageTime } from "./MessageTime";

interface Props {
  message: Message;
  marked: boolean;
}

export const UserMessage = memo(function UserMessage({ message, marked }: Props) {
  const { t } = useTranslation();
  return (
    <li id={message.id} tabIndex={-1} className="group flex items-end justify-end gap-3 outline-none">
      <h2 className="sr-only">{t("chat.you")}</h2>
      <MessageTime at={message.created_at} />
      <p
        className={clsx(
          "max-w-[80%] rounded-card bg-blush px-4 py-2.5 whitespace-pre-wrap [overflow-wrap:anywhere]",
          marked && "outline-2 outline-offset-3 outline-gold/50",
        )}
      >
        {message.content}
      </p>
    </li>
  );
});
