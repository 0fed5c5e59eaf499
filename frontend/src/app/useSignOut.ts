import { useQueryClient } from "@tanstack/react-query";
import { signOut } from "@/api/account";
import { isStatus, toProblemError } from "@/api/problem";
import { finishDeletions } from "@/features/history/useDeletions";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { reloadSignedOut } from "./singleAccount";

export function useSignOut() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return async () => {
    try {
      const { allDone } = await finishDeletions(queries);
      // Report a failed deletion now: after the sign-out no page can.
      if (!allDone) return notify(t("history.deleteFailed"));
      await signOut();
    } catch (error) {
      if (!isStatus(error, 401)) return notify(problemText(toProblemError(error), t));
    }
    reloadSignedOut();
  };
}
