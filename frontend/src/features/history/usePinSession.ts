import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SessionSummary } from "@/api/types";
import { notify } from "@/ui/notices";
import { pinAtOnce } from "./pinAtOnce";

/** Pins a chat, or says that it was not saved. */
export function usePinSession() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return ({ id }: Pick<SessionSummary, "id">, pinned: boolean) =>
    void pinAtOnce(queries, id, pinned).catch(() => notify(t("history.pinFailed")));
}
