import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { toProblemError } from "@/api/problem";
import { endOtherSignIns, endSignIn, signInsQuery } from "@/api/signIns";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { notify } from "@/ui/notices";
import { LoadFailed } from "@/ui/Status";
import { SignInRow } from "./SignInRow";

/** The browsers that are signed in to the account, each but this one with a button that signs it out. */
export function SignIns() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: signIns, error, refetch } = useQuery(signInsQuery);
  const [busy, setBusy] = useState(false);
  const list = useRef<HTMLUListElement>(null);

  const end = async (call: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    try {
      await call();
      notify(t("settings.signIns.ended"));
      // The button that was pressed goes with its row.
      list.current?.focus();
    } catch (failure) {
      notify(problemText(toProblemError(failure), t));
    }
    setBusy(false);
    await queries.invalidateQueries({ queryKey: signInsQuery.queryKey });
  };

  if (!signIns)
    return error && <LoadFailed text={t("settings.signIns.failed")} retryLabel={t("app.tryAgain")} onRetry={refetch} />;
  return (
    <div className="flex flex-col items-start gap-4">
      <ul ref={list} aria-label={t("settings.signIns.title")} tabIndex={-1} className="w-full outline-none">
        {signIns.map((signIn) => (
          <SignInRow key={signIn.id} signIn={signIn} busy={busy} onEnd={() => end(() => endSignIn(signIn.id))} />
        ))}
      </ul>
      {signIns.length > 1 && (
        <Button look="secondary" aria-disabled={busy} onClick={() => end(endOtherSignIns)}>
          {t("settings.signIns.endOthers")}
        </Button>
      )}
    </div>
  );
}
