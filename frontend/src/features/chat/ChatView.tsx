import { ArrowDown } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useId, useRef } from "react";
import { useLocation } from "react-router";
import { forgetFailure } from "@/api/exchangeStore";
import type { Message, SessionDetail, WineCard } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { useShortcut } from "@/ui/shortcuts";
import { ChatLink } from "./ChatLink";
import { ClosedNotice } from "./ClosedNotice";
import { ClosingNotice } from "./ClosingNotice";
import { Composer } from "./Composer";
import { beginEdit, cancelEdit, cancelQueued, setDraft, useDraft, useEdited, useQueued } from "./drafts";
import { EditingNotice } from "./EditingNotice";
import { HouseNotice } from "./HouseNotice";
import { MessageList } from "./MessageList";
import { ReplyAnnouncer } from "./ReplyAnnouncer";
import { SendFailure } from "./SendFailure";
import { Starters } from "./Starters";
import { useExchange } from "./useExchange";
import { useMarkedMessage } from "./useMarkedMessage";
import { useSelectVersion } from "./useSelectVersion";
import { useStickToBottom } from "./useStickToBottom";

/** State of an address whose page is not to take the focus. */
export const KEEP_FOCUS = "keep-focus";

interface Props {
  session: SessionDetail;
  renderWines: (wines: WineCard[]) => ReactNode;
  /** Continues a closed chat in a new one. */
  onContinue: () => void;
  continuing: boolean;
  /** Shown above the field for the next message. */
  offer?: ReactNode;
}

const column = "mx-auto w-full max-w-190 px-4";

export function ChatView({ session, renderWines, onContinue, continuing, offer }: Props) {
  const { t } = useTranslation();
  const { id, messages, read_only: readOnly } = session;
  const { failure, answering, searching, stopping, send, retry, regenerate, stop } = useExchange(session);
  const select = useSelectVersion(id);
  const draft = useDraft(id);
  const edited = useEdited(id);
  const waiting = useQueued(id);
  const queued = answering ? undefined : waiting;
  const editingNote = useId();
  const untouched = messages.every((message) => message.role === "assistant");
  const marked = useMarkedMessage(messages);
  const keepsFocus = useLocation().state === KEEP_FOCUS;
  const { scroller, content, isAway, scrollToBottom, release } = useStickToBottom(!untouched && !marked);
  const field = useRef<HTMLTextAreaElement>(null);
  const last = messages.at(-1);
  const words = draft.trim();
  const canResend = failure?.asked === "message" && !readOnly && !answering && words !== "";

  // The pressed button unmounts. Not on touch screens, where focus opens the keyboard.
  const goToField = useCallback(() => {
    if (matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, []);

  useEffect(() => {
    // A message in the address's fragment gets the focus instead.
    if (!marked && !keepsFocus) goToField();
  }, [goToField, marked, keepsFocus]);

  const handleSend = (text: string) => {
    scrollToBottom();
    goToField();
    void send(text, edited);
  };

  const handleCancelQueued = () => {
    cancelQueued(id);
    goToField();
  };

  const handleStop = () => {
    goToField();
    void stop();
  };

  const handleEdit = useCallback(
    (message: Message) => {
      // A message that could not be sent is not to be sent by itself now: it waits until the edit is done.
      forgetFailure(id);
      beginEdit(id, message.id, message.content);
      field.current?.focus();
    },
    [id],
  );

  const handleCancelEdit = () => {
    forgetFailure(id);
    cancelEdit(id);
    goToField();
  };

  const handleRegenerate = useCallback(
    (messageId: string) => {
      goToField();
      void regenerate(messageId);
    },
    [regenerate, goToField],
  );

  const handleSelect = useCallback(
    (messageId: string) => {
      release();
      select(messageId);
    },
    [release, select],
  );

  useShortcut("stop", handleStop, answering && !stopping);
  useShortcut("write", () => field.current?.focus(), !readOnly);

  const handleText = (text: string) => {
    forgetFailure(id);
    setDraft(id, text);
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div ref={scroller} className="relative min-h-0 flex-1 overflow-y-auto">
        <div ref={content} className={`${column} py-6`}>
          {session.continues && (
            <ChatLink label={t("chat.continues")} chat={session.continues} className="mb-5 text-small" />
          )}
          <MessageList
            messages={messages}
            awaitingReply={answering && last?.role === "user"}
            searching={searching}
            renderWines={renderWines}
            marked={marked}
            edited={readOnly ? undefined : edited}
            sessionId={id}
            onRetry={readOnly || answering ? undefined : retry}
            onRegenerate={readOnly ? undefined : handleRegenerate}
            onEdit={readOnly || queued !== undefined ? undefined : handleEdit}
            queued={queued}
            onCancelQueued={handleCancelQueued}
            onSelect={handleSelect}
          />
          {untouched && !session.continues && !readOnly && !answering && queued === undefined && (
            <Starters onChoose={handleSend} />
          )}
        </div>
      </div>
      <div className={`${column} relative pb-3 print:hidden`}>
        {isAway && !untouched && (
          <Button
            look="secondary"
            size="small"
            className="absolute bottom-full left-1/2 mb-3 -translate-x-1/2 rounded-full shadow-lift"
            onClick={scrollToBottom}
          >
            <ArrowDown aria-hidden className="size-4" />
            {t("chat.latest")}
          </Button>
        )}
        {messages.some((message) => message.source === "house") && !readOnly && <HouseNotice />}
        {failure && <SendFailure failure={failure} onResend={canResend ? () => handleSend(words) : undefined} />}
        {offer}
        {edited && !readOnly && <EditingNotice id={editingNote} onCancel={handleCancelEdit} />}
        <ClosingNotice closesAt={session.closes_at} />
        {readOnly ? (
          <ClosedNotice session={session} hasDraft={draft !== ""} busy={continuing} onContinue={onContinue} />
        ) : (
          <Composer
            field={field}
            text={draft}
            onText={handleText}
            onSend={handleSend}
            onStop={handleStop}
            onCancelEdit={edited ? handleCancelEdit : undefined}
            noteId={edited ? editingNote : undefined}
            answering={answering}
            stopping={stopping}
            blocked={queued !== undefined}
            isPrivate={session.is_private}
          />
        )}
      </div>
      <ReplyAnnouncer answering={answering} last={last} />
    </div>
  );
}
