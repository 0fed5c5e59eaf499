import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { accountQuery } from "@/api/account";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { ownerOfStored } from "./owner";
import { eraseStoredChats } from "./storedChats";

/** Keeps what a signed-in person has read, for when there is no line. */
export function useKeptChats() {
  const queries = useQueryClient();
  const { data: account } = useQuery({ ...accountQuery, enabled: false });
  useEffect(() => {
    if (!account) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    const owner = ownerOfStored();
    const ready = owner !== null && owner !== account.id ? eraseStoredChats() : Promise.resolve();
    ready
      .then(() => import("./chatStore"))
      .then((chats) => {
        if (!isOver) stop = chats?.keepChats(queries, account);
      })
      .catch(() => undefined);
    return () => {
      isOver = true;
      stop?.();
    };
  }, [account, queries]);
}

/** Installs the service worker, and offers a new build when there is one. */
export function useServiceWorker() {
  const { t } = useTranslation();
  useEffect(() => {
    if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
    import("./serviceWorker").then(
      (worker) =>
        worker?.startServiceWorker((reload) =>
          notify(t("app.newBuild"), { id: "new-build", action: { label: t("app.reload"), run: reload } }),
        ),
      () => undefined,
    );
  }, [t]);
}
