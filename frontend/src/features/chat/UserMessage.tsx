import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { MessageTime } from "./MessageTime";

export const UserMessage = memo(function UserMessage({ message }: { message: Message }) {
  const { t } = useTranslation();
  return (
    <li className="group flex items-end justify-end gap-3">
      <h2 className="sr-only">{t("chat.you")}</h2>
      <MessageTime at={message.created_at} />
      <p className="max-w-[80%] rounded-card bg-blush px-4 py-2.5 whitespace-pre-wrap [overflow-wrap:anywhere]">
        {message.content}
      </p>
    </li>
  );
});
