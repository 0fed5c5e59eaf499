import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isStatus } from "@/api/problem";
import { queryKeys } from "@/api/queryKeys";
import { forgetSession } from "@/api/sessionCache";
import { refreshSessionLists } from "@/api/sessionLists";
import { deleteSession } from "@/api/sessions";
import type { SessionSummary } from "@/api/types";
import { AlertDialog } from "@/ui/AlertDialog";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Checkbox";
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

  const [forget, setForget] = useState(false);

  const { mutate, isPending } = useMutation({
    mutationFn: ({ id }: SessionSummary) => deleteSession(id, forget),
    onSuccess: (_, gone) => finish(gone),
    onError: (error, gone) => {
      // Another window was quicker; what was asked for is so.
      if (isStatus(error, 404)) return finish(gone);
      notify(t("history.deleteFailed"));
      // Had it been deleted elsewhere meanwhile, that was taken for our doing.
      void queries.invalidateQueries({ queryKey: queryKeys.sessionDetail(gone.id) });
      refreshSessionLists(queries);
    },
  });

  const finish = (gone: SessionSummary) => {
    onDeleted(gone);
    close();
    forgetSession(queries, gone.id);
    void queries.invalidateQueries({ queryKey: queryKeys.tasteProfile });
    notify(t("history.deleted", { title: titleOf(gone) }));
  };

  const close = () => {
    setForget(false);
    onClose();
  };

  return (
    <AlertDialog
      open={session !== null}
      title={t("history.deleteTitle", { title })}
      text={t("history.deleteText")}
      onClose={close}
      choice={
        // A private chat has taught nothing.
        session?.is_private ? null : <Checkbox label={t("history.forget")} checked={forget} onChange={setForget} />
      }
    >
      <Button look="secondary" onClick={close}>
        {t("history.cancel")}
      </Button>
      <Button disabled={isPending} onClick={() => session && mutate(session)}>
        {t("history.delete")}
      </Button>
    </AlertDialog>
  );
}
