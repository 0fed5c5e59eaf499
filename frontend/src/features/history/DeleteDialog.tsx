import { type ComponentProps, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionSummary } from "@/api/types";
import { AlertDialog } from "@/ui/AlertDialog";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Checkbox";
import { useSessionTitle } from "./sessionTitle";
import { useDeleteSession } from "./useDeleteSession";

export interface DeleteDialogProps {
  session: SessionSummary | null;
  /** Whether the chat is on the page. */
  open: boolean;
  onClose: () => void;
  /** Called before the chat leaves the list. */
  onDelete?: (session: SessionSummary) => void;
  finalFocus?: ComponentProps<typeof AlertDialog>["finalFocus"];
}

/** Asks whether to delete a chat. */
export function DeleteDialog({ session, open, onClose, onDelete, finalFocus }: DeleteDialogProps) {
  const { t } = useTranslation();
  const titleOf = useSessionTitle();
  const deleteSession = useDeleteSession();
  // Keeps its text until the closing transition has ended.
  const [asked, setAsked] = useState(session);
  const [forget, setForget] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  if (session && session !== asked) {
    setAsked(session);
    setForget(false);
  }

  const confirm = () => {
    if (!session) return;
    onDelete?.(session);
    onClose();
    deleteSession(session, { forget, wasOpen: open });
  };

  return (
    <AlertDialog
      open={session !== null}
      title={t("history.deleteTitle", { title: asked && titleOf(asked) })}
      text={t("history.deleteText")}
      onClose={onClose}
      initialFocus={cancel}
      finalFocus={finalFocus}
      choice={
        // Nothing is learned from a private chat.
        asked?.is_private ? null : <Checkbox label={t("history.forget")} checked={forget} onChange={setForget} />
      }
    >
      <Button ref={cancel} look="secondary" onClick={onClose}>
        {t("history.cancel")}
      </Button>
      <Button onClick={confirm}>{t("history.delete")}</Button>
    </AlertDialog>
  );
}
