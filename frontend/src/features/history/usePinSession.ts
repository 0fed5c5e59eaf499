import { useQueryClient } from "@tanstack/react-query";
import type { SessionSummary } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { pinAtOnce } from "./pinAtOnce";

/** Pins a chat, or says that it was not saved. */
export function usePinSession() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return ({ id }: Pick<SessionSummary, "id">, pinned: boolean) =>
    void pinAtOnce(queries, id, pinned).catch(() => notify(t("history.pinFailed")));
}
