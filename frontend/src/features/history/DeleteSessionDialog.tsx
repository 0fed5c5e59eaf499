import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isStatus } from "@/api/problem";
import { forgetSession } from "@/api/sessionCache";
import { deleteSession } from "@/api/sessions";
import type { SessionSummary } from "@/api/types";
import { AlertDialog } from "@/ui/AlertDialog";
import { Button } from "@/ui/Button";
import { notify } from "@/ui/Toasts";
import { useSessionTitle } from "./sessionTitle";

interface Props {
  session: SessionSummary | null;
  onClose: () => void;
  onDeleted: (session: SessionSummary) => void;
}

export function DeleteSessionDialog({ session, onClose, onDeleted }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const titleOf = useSessionTitle();
  const title = session ? titleOf(session) : "";

  const { mutate, isPending } = useMutation({
    mutationFn: ({ id }: SessionSummary) => deleteSession(id),
    onSuccess: (_, gone) => finish(gone),
    onError: (error, gone) => {
      // Another window was quicker; what was asked for is so.
      if (isStatus(error, 404)) finish(gone);
      else notify(t("history.deleteFailed"));
    },
  });

  const finish = (gone: SessionSummary) => {
    onDeleted(gone);
    onClose();
    forgetSession(queries, gone.id);
    notify(t("history.deleted", { title: titleOf(gone) }));
  };

  return (
    <AlertDialog
      open={session !== null}
      title={t("history.deleteTitle", { title })}
      text={t("history.deleteText")}
      onClose={onClose}
    >
      <Button look="secondary" onClick={onClose}>
        {t("history.cancel")}
      </Button>
      <Button disabled={isPending} onClick={() => session && mutate(session)}>
        {t("history.delete")}
      </Button>
    </AlertDialog>
  );
}
