import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Message, WineCard } from "@/api/types";
import { MessageBoundary } from "./MessageBoundary";
import { Reply, Waiting } from "./Reply";
import { UserMessage } from "./UserMessage";

interface Props {
  messages: Message[];
  /** The service has not begun a reply yet. */
  awaitingReply: boolean;
  /** The streamed reply waits for a search of the catalogue. */
  searching: boolean;
  renderWines: (wines: WineCard[]) => ReactNode;
  /** The id of the message in the fragment of the address. */
  marked: string | null;
  /** What can be done with messages; each is absent where it cannot be done now. */
  actions?: MessageActions;
}

export interface MessageActions {
  /** A reply is being written. */
  busy: boolean;
  /** Writes a reply again that was stopped or failed; the last message only. */
  retry?: (messageId: string) => void;
  regenerate?: (messageId: string) => void;
  edit?: (messageId: string, content: string) => void;
  select?: (messageId: string) => void;
}

export function MessageList({ messages, awaitingReply, searching, renderWines, marked, actions }: Props) {
  const { t } = useTranslation();
  const last = messages.at(-1);
  return (
    <ol aria-label={t("chat.messages")} className="flex flex-col gap-7">
      {messages.map((message) => (
        <MessageBoundary key={message.versions[0] ?? message.id} message={message}>
          {message.role === "user" ? (
            <UserMessage
              message={message}
              marked={message.id === marked}
              onEdit={actions?.edit}
              onSelect={actions?.select}
              busy={actions?.busy ?? false}
            />
          ) : (
            <Reply
              message={message}
              renderWines={renderWines}
              searching={searching && message === last}
              marked={message.id === marked}
              onRetry={message === last && !actions?.busy ? actions?.retry : undefined}
              onRegenerate={actions?.busy ? undefined : actions?.regenerate}
              onSelect={actions?.busy ? undefined : actions?.select}
            />
          )}
        </MessageBoundary>
      ))}
      {awaitingReply && (
        <li>
          <Waiting />
        </li>
      )}
    </ol>
  );
}
