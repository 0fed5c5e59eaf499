import type { ReactNode } from "react";
import type { Message, WineCard } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { MessageBoundary } from "./MessageBoundary";
import { QueuedMessage } from "./QueuedMessage";
import { Reply, Waiting } from "./Reply";
import { UserMessage } from "./UserMessage";
import { useShownFrom } from "./useShownFrom";

interface Props {
  messages: Message[];
  /** The service has not begun a reply yet. */
  awaitingReply: boolean;
  /** The streamed reply waits for a search of the catalogue. */
  searching: boolean;
  renderWines: (wines: WineCard[]) => ReactNode;
  /** The id of the message in the fragment of the address. */
  marked: string | null;
  /** The id of the message that is being edited. */
  edited?: string;
  sessionId: string;
  /** Given while the last reply, stopped or failed, can be written again. */
  onRetry?: (messageId: string) => void;
  /** These two are given where the chat can be written in. */
  onRegenerate?: (messageId: string) => void;
  onEdit?: (message: Message) => void;
  onSelect: (messageId: string) => void;
  /** The text of a message that waits until the service can be reached. */
  queued?: string;
  onCancelQueued: () => void;
}

export function MessageList({
  messages,
  awaitingReply,
  searching,
  renderWines,
  marked,
  edited,
  sessionId,
  onRetry,
  onRegenerate,
  onEdit,
  onSelect,
  queued,
  onCancelQueued,
}: Props) {
  const { t } = useTranslation();
  const last = messages.at(-1);
  const from = useShownFrom(messages, marked);
  return (
    <ol aria-label={t("chat.messages")} className="flex flex-col gap-7">
      {messages.slice(from).map((message) => (
        <MessageBoundary key={message.versions[0] ?? message.id} message={message}>
          {message.role === "user" ? (
            <UserMessage
              message={message}
              marked={message.id === marked}
              edited={message.id === edited}
              editing={edited !== undefined}
              {...{ sessionId, onEdit, onSelect }}
            />
          ) : (
            <Reply
              message={message}
              renderWines={renderWines}
              searching={searching && message === last}
              marked={message.id === marked}
              onRetry={message === last ? onRetry : undefined}
              {...{ sessionId, onRegenerate, onSelect }}
            />
          )}
        </MessageBoundary>
      ))}
      {queued !== undefined && <QueuedMessage content={queued} onCancel={onCancelQueued} />}
      {awaitingReply && (
        <li>
          <Waiting />
        </li>
      )}
    </ol>
  );
}
