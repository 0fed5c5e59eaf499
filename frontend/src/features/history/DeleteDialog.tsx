import { type ComponentProps, useRef, useState } from "react";
import type { SessionSummary } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { AlertDialog } from "@/ui/AlertDialog";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Checkbox";
import { useSessionTitle } from "./sessionTitle";
import { useDeleteSessions } from "./useDeleteSessions";

export interface DeleteDialogProps {
  /** The chats to delete; null while nothing is asked. */
  sessions: [SessionSummary, ...SessionSummary[]] | null;
  /** The id of the chat on the page. */
  openId: string | undefined;
  onClose: () => void;
  /** Called before the chats leave the list. */
  onDelete?: (sessions: [SessionSummary, ...SessionSummary[]]) => void;
  finalFocus?: ComponentProps<typeof AlertDialog>["finalFocus"];
}

/** Asks whether to delete chats. */
export function DeleteDialog({ sessions, openId, onClose, onDelete, finalFocus }: DeleteDialogProps) {
  const { t } = useTranslation();
  const titleOf = useSessionTitle();
  const deleteSessions = useDeleteSessions();
  // Keeps its text until the closing transition has ended.
  const [asked, setAsked] = useState(sessions);
  const [forget, setForget] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  if (sessions && sessions !== asked) {
    setAsked(sessions);
    setForget(false);
  }
  const count = asked?.length ?? 0;

  const confirm = () => {
    if (!sessions) return;
    onDelete?.(sessions);
    onClose();
    deleteSessions(sessions, { forget, openId });
  };

  return (
    <AlertDialog
      open={sessions !== null}
      title={
        count > 1 ? t("select.deleteTitle", { count }) : t("history.deleteTitle", { title: asked && titleOf(asked[0]) })
      }
      text={t(count > 1 ? "select.deleteText" : "history.deleteText")}
      onClose={onClose}
      initialFocus={cancel}
      finalFocus={finalFocus}
      choice={
        // Nothing is learned from a private chat.
        asked?.every((session) => session.is_private) ? null : (
          <Checkbox label={t(count > 1 ? "select.forget" : "history.forget")} checked={forget} onChange={setForget} />
        )
      }
    >
      <Button ref={cancel} look="secondary" onClick={onClose}>
        {t("history.cancel")}
      </Button>
      <Button onClick={confirm}>{t("history.delete")}</Button>
    </AlertDialog>
  );
}
