import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { clearRatings } from "@/api/ratingCache";
import { forgetEverything, tasteProfileQuery } from "@/api/tasteProfile";
import { useTranslation } from "@/i18n/translation";
import { AlertDialog } from "@/ui/AlertDialog";
import { Button } from "@/ui/Button";
import { notify } from "@/ui/notices";

export function ForgetEverything({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending } = useMutation({
    mutationFn: forgetEverything,
    onSuccess: async () => {
      clearRatings(queries);
      setAsking(false);
      await queries.invalidateQueries({ queryKey: tasteProfileQuery.queryKey });
      notify(t("taste.allForgotten"));
      onDone();
    },
    onError: () => notify(t("taste.failed")),
  });
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        {t("taste.forgetAll")}
      </Button>
      <AlertDialog
        open={asking}
        title={t("taste.forgetAllTitle")}
        text={t("taste.forgetAllText")}
        onClose={() => setAsking(false)}
      >
        <Button look="secondary" onClick={() => setAsking(false)}>
          {t("history.cancel")}
        </Button>
        <Button disabled={isPending} onClick={() => mutate()}>
          {t("taste.forgetAll")}
        </Button>
      </AlertDialog>
    </>
  );
}
