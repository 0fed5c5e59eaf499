import type { ReactNode } from "react";
import type { SharedMessage, WineCard } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
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
      {messages.map(({ role, content, wines }, at) =>
        role === "user" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the messages never move
          <li key={at} className="flex justify-end">
            <h2 className="sr-only">{t("share.page.asked")}</h2>
            <p className="max-w-[80%] rounded-card bg-blush px-4 py-2.5 whitespace-pre-wrap [overflow-wrap:anywhere]">
              {content}
            </p>
          </li>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the messages never move
          <li key={at} className="flex flex-col gap-4">
            <h2 className="sr-only">{t("chat.sommelier")}</h2>
            {content && <Prose text={content} />}
            {wines.length > 0 && renderWines(wines)}
          </li>
        ),
      )}
    </ol>
  );
}
