import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toProblemError } from "@/api/problem";
import { queryKeys } from "@/api/queryKeys";
import { putSession, toSummary } from "@/api/sessionCache";
import { selectVersion } from "@/api/sessions";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";

/** Shows another version of a message of a chat, with what followed it. */
export function useSelectVersion(sessionId: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const queryKey = queryKeys.sessionDetail(sessionId);
  const { mutate } = useMutation({
    // One after another, in the order of the clicks.
    scope: { id: sessionId },
    mutationFn: (messageId: string) => selectVersion(sessionId, messageId),
    // A fetch that is running now would bring the version before back.
    onMutate: () => queries.cancelQueries({ queryKey }),
    onSuccess: (session) => {
      queries.setQueryData(queryKey, session);
      putSession(queries, toSummary(session));
    },
    onError: (error) => {
      notify(problemText(toProblemError(error), t));
      void queries.invalidateQueries({ queryKey });
    },
  });
  return mutate;
}
