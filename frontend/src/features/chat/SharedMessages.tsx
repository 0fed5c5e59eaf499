import type { ReactNode } from "react";
import type { SharedMessage, WineCard } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { MessageBoundary } from "./MessageBoundary";
import { Prose } from "./Prose";

interface Props {
  messages: SharedMessage[];
  renderWines: (wines: WineCard[]) => ReactNode;
}

/** The messages of a chat that somebody shared. */
export function SharedMessages({ messages, renderWines }: Props) {
  const { t } = useTranslation();
  return (
    <ol aria-label={t("chat.messages")} className="flex flex-col gap-7">
      {messages.map((message, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the messages never move
        <MessageBoundary key={at} message={message}>
          {message.role === "user" ? (
            <li className="flex justify-end">
              <h2 className="sr-only">{t("share.page.asked")}</h2>
              <p className="max-w-[80%] rounded-card bg-blush px-4 py-2.5 whitespace-pre-wrap [overflow-wrap:anywhere]">
                {message.content}
              </p>
            </li>
          ) : (
            <li className="flex flex-col gap-4">
              <h2 className="sr-only">{t("chat.sommelier")}</h2>
              {message.content && <Prose text={message.content} />}
              {message.wines.length > 0 && renderWines(message.wines)}
            </li>
          )}
        </MessageBoundary>
      ))}
    </ol>
  );
}
