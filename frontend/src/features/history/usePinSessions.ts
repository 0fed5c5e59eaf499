import { useQueryClient } from "@tanstack/react-query";
import type { SessionSummary } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { fewAtOnce } from "./fewAtOnce";
import { pinAtOnce } from "./pinAtOnce";
import { useTitleList } from "./sessionTitle";

/** Pins or unpins chats, and names those for which it failed. Gives these. */
export function usePinSessions() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const titlesOf = useTitleList();
  return async (sessions: readonly SessionSummary[], pinned: boolean) => {
    if (sessions.some((session) => session.is_private)) notify(t("select.privatePin"));
    const changed = sessions.filter((session) => !session.is_private && session.pinned !== pinned);
    const failed = await fewAtOnce(changed, ({ id }) => pinAtOnce(queries, id, pinned));
    const words = pinned ? "select.notPinned" : "select.notUnpinned";
    if (failed.length > 0) notify(t(words, { titles: titlesOf(failed) }));
    return failed;
  };
}
