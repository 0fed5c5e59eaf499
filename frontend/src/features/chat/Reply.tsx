import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Message, WineCard } from "@/api/types";
import { CopyButton } from "./CopyButton";
import { splitGreeting } from "./greeting";
import { MessageTime } from "./MessageTime";
import { Prose } from "./Prose";
import { UnfinishedNote } from "./UnfinishedNote";

interface Props {
  message: Message;
  renderWines: (wines: WineCard[]) => ReactNode;
  /** The text rests while wines are looked for. */
  searching?: boolean;
  /** Given where the reply can be given again. */
  onRetry?: (messageId: string) => void;
}

function Greeting({ content }: { content: string }) {
  const [first, rest] = splitGreeting(content);
  return (
    <>
      <p className="font-serif text-title leading-tight text-balance sm:text-display">{first}</p>
      {rest && <Prose text={rest} />}
    </>
  );
}

export const Reply = memo(function Reply({ message, renderWines, searching = false, onRetry }: Props) {
  const { t } = useTranslation();
  const { content, wines, status, is_welcome: isWelcome } = message;
  const growing = status === "streaming";
  return (
    <li className="group flex flex-col gap-4">
      <h2 className="sr-only">{t("chat.sommelier")}</h2>
      {content &&
        (isWelcome ? (
          <Greeting content={content} />
        ) : (
          <Prose text={content} growing={growing && !searching} unfinished={status !== "complete"} />
        ))}
      {wines.length > 0 && renderWines(wines)}
      {growing && (searching || (!content && wines.length === 0)) && <Waiting />}
      {!growing && <UnfinishedNote message={message} onRetry={onRetry} />}
      {!growing && !isWelcome && content && (
        <div className="-mt-2 -ml-2 flex items-center gap-2">
          <CopyButton text={content} />
          <MessageTime at={message.created_at} />
        </div>
      )}
    </li>
  );
});

export function Waiting() {
  const { t } = useTranslation();
  return <p className="caret text-muted">{t("chat.waiting")}</p>;
}
