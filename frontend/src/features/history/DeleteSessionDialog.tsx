import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ComponentProps, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isStatus } from "@/api/problem";
import { queryKeys } from "@/api/queryKeys";
import { removeSession } from "@/api/sessionCache";
import { refreshSessionLists } from "@/api/sessionLists";
import { deleteSession } from "@/api/sessions";
import type { SessionSummary } from "@/api/types";
import { AlertDialog } from "@/ui/AlertDialog";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Checkbox";
import { notify } from "@/ui/notices";
import { useSessionTitle } from "./sessionTitle";

interface Props {
  session: SessionSummary | null;
  onClose: () => void;
  onDeleted: (session: SessionSummary) => void;
  finalFocus?: ComponentProps<typeof AlertDialog>["finalFocus"];
}

export function DeleteSessionDialog({ session, onClose, onDeleted, finalFocus }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const titleOf = useSessionTitle();
  // Keeps its text until the closing transition has ended.
  const [asked, setAsked] = useState(session);
  const [forget, setForget] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  if (session && session !== asked) {
    setAsked(session);
    setForget(false);
  }

  const { mutate, isPending } = useMutation({
    mutationFn: ({ id }: SessionSummary) => deleteSession(id, forget),
    onSuccess: (_, gone) => finish(gone),
    onError: (error, gone) => {
      // Another window has done the same already.
      if (isStatus(error, 404)) return finish(gone);
      notify(t("history.deleteFailed"));
      // A deletion by another window in the meantime was ignored as our own.
      void queries.invalidateQueries({ queryKey: queryKeys.sessionDetail(gone.id) });
      refreshSessionLists(queries);
    },
  });

  const finish = (gone: SessionSummary) => {
    onDeleted(gone);
    onClose();
    removeSession(queries, gone.id);
    void queries.invalidateQueries({ queryKey: queryKeys.tasteProfile });
    notify(t("history.deleted", { title: titleOf(gone) }));
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
      <Button disabled={isPending} onClick={() => session && mutate(session)}>
        {t("history.delete")}
      </Button>
    </AlertDialog>
  );
}
