import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link, useNavigate } from "react-router";
import { queryKeys } from "@/api/queryKeys";
import { removeSession } from "@/api/sessionCache";
import { ChatSkeleton } from "@/features/chat/ChatSkeleton";
import { forgetDraft } from "@/features/chat/drafts";
import { NewChatButton } from "@/features/chat/NewChatButton";
import { isOwnDeletion, undoDeletion } from "@/features/history/deletions";
import { useTranslation } from "@/i18n/translation";
import { Button, buttonStyle } from "@/ui/Button";
import { notify } from "@/ui/notices";
import { LoadFailed } from "@/ui/Status";
import { Message } from "./FullPage";

/** What a chat that is gone hands to the page that leads to the current one. */
export interface CurrentChatState {
  /** The session in which something unsent may have been written. */
  draftOf?: string;
}

interface GoneProps {
  id: string;
  /** It was on the page before. */
  wasShown: boolean;
  wasPrivate: boolean;
}

/**
 * The chat was deleted elsewhere or never existed: says so and goes to the current chat, with the draft. The draft of a
 * private chat is deleted.
 */
export function ChatGone({ id, wasShown, wasPrivate }: GoneProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isHandled = useRef(false);
  useEffect(() => {
    if (isHandled.current) return;
    isHandled.current = true;
    notify(t(wasPrivate ? "chat.privateGone" : wasShown ? "chat.deletedElsewhere" : "chat.gone"));
    if (wasPrivate) forgetDraft(id);
    navigate("/", { replace: true, state: (wasPrivate ? {} : { draftOf: id }) satisfies CurrentChatState });
    removeSession(queries, id);
  }, [id, wasShown, wasPrivate, navigate, queries, t]);
  return null;
}

/** The chat is deleted unless that is undone: goes to the current chat. */
export function ChatBeingDeleted({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    const wasShown = queries.getQueryData(queryKeys.sessionDetail(id)) !== undefined;
    if (!wasShown) notify(t("chat.gone"));
    else if (!isOwnDeletion(id)) notify(t("chat.deletedElsewhere"));
    navigate("/", { replace: true });
  }, [id, navigate, queries, t]);
  return <ChatSkeleton />;
}

/** In place of a new chat, which the service opens only once the active one is deleted. */
export function CurrentChatDeleted({ id }: { id: string }) {
  const { t } = useTranslation();
  const isOwn = isOwnDeletion(id);
  return (
    <div className="mx-auto flex w-full max-w-190 flex-1 flex-col items-start justify-center gap-3 px-6">
      <Message title={t("history.deletedOpen")} text={t("history.deletedOpenText")}>
        <div className="flex flex-wrap gap-2">
          {isOwn && (
            <Button look="secondary" onClick={() => undoDeletion(id)}>
              {t("history.undo")}
            </Button>
          )}
          <div>
            <NewChatButton />
          </div>
        </div>
      </Message>
    </div>
  );
}

export function ForeignChat() {
  const { t } = useTranslation();
  return (
    <div className="mx-auto flex w-full max-w-190 flex-1 flex-col items-start justify-center gap-3 px-6">
      <Message title={t("app.forbidden.title")} text={t("app.forbidden.text")}>
        <Link to="/" className={buttonStyle()}>
          {t("app.notFound.action")}
        </Link>
      </Message>
    </div>
  );
}

export function ChatLoadFailed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="mx-auto w-full max-w-190 px-1 py-6">
      <LoadFailed text={t("chat.loadFailed")} retryLabel={t("app.tryAgain")} onRetry={onRetry} />
    </div>
  );
}
