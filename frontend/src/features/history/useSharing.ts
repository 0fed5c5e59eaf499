import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toProblemError } from "@/api/problem";
import { shareSession, sharesQuery, stopSharing } from "@/api/shares";
import type { SessionShare } from "@/api/types";
import { problemText } from "@/i18n/problemText";
import type { Translate } from "@/i18n/translation";
import { useTranslation } from "@/i18n/translation";
import { addressOf } from "./ShareLink";

function refusal(error: unknown, t: Translate) {
  const problem = toProblemError(error);
  if (problem.kind === "reply-running") return t("share.running");
  if (problem.kind === "too-many-shares") return t("share.tooMany");
  return problemText(problem, t);
}

/** Shares a chat and stops it; `outcome` says how the last action ended, `acted` whether there was one. */
export function useSharing(id: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [acted, setActed] = useState(false);
  const [outcome, setOutcome] = useState("");
  const store = (share?: SessionShare) =>
    queries.setQueryData(sharesQuery.queryKey, (all = []) => [
      ...(share ? [share] : []),
      ...all.filter((other) => other.session_id !== id),
    ]);

  const run = async (work: () => Promise<string>) => {
    if (busy) return;
    setBusy(true);
    setActed(true);
    setOutcome("");
    setOutcome(await work().catch((error) => refusal(error, t)));
    setBusy(false);
  };

  return {
    busy,
    acted,
    outcome,
    create: () =>
      run(async () => {
        const share = await shareSession(id);
        store(share);
        // Refused where the page may not write to the clipboard; the link is there to be copied.
        const copied = navigator.clipboard?.writeText(addressOf(share.path)).then(
          () => true,
          () => false,
        );
        return (await copied) ? t("share.copiedNow") : "";
      }),
    update: () =>
      run(async () => {
        store(await shareSession(id));
        return t("share.updated");
      }),
    stop: () =>
      run(async () => {
        await stopSharing(id);
        store();
        return t("share.stopped");
      }),
  };
}
