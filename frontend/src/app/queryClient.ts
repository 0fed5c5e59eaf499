import { QueryCache, QueryClient } from "@tanstack/react-query";
import { accountQuery } from "@/api/account";
import { onSignedOut } from "@/api/client";
import { isUnreachable, ProblemError } from "@/api/problem";
import { whenServiceAvailable } from "@/api/serviceAvailability";
import { showStoredChats } from "./offline/storedChats";

const RETRIES = 2;

/** Retries network errors and 5xx, not refusals (4xx), and not where there is no line. */
const mayRetry = (failures: number, error: Error) =>
  failures < (navigator.onLine ? RETRIES : 0) &&
  error instanceof ProblemError &&
  (error.status === 0 || error.status >= 500);

export function createQueryClient() {
  // Infinite queries are left out: a refetch would read every loaded page.
  const readFailed = () =>
    void queries.refetchQueries({
      type: "active",
      predicate: ({ state: { status, data } }) => status === "error" && !(data && Object.hasOwn(data, "pages")),
    });
  const queries = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (!isUnreachable(error)) return;
        whenServiceAvailable(readFailed);
        void showStoredChats(queries);
      },
    }),
    defaultOptions: {
      // `navigator.onLine` can be wrong, so the first request is always sent.
      queries: { retry: mayRetry, staleTime: 5_000, networkMode: "offlineFirst" },
      // Mutations fail visibly at once instead of being paused while offline.
      mutations: { networkMode: "always" },
    },
  });
  onSignedOut(() => queries.setQueryData(accountQuery.queryKey, null));
  return queries;
}
