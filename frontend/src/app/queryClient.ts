import { QueryCache, QueryClient } from "@tanstack/react-query";
import { accountQuery } from "@/api/account";
import { onSignedOut } from "@/api/client";
import { isUnreachable, ProblemError } from "@/api/problem";
import { whenServiceAvailable } from "@/api/serviceAvailability";

const RETRIES = 2;

/** Asking again helps against a broken line or a busy service, not against a refusal. */
const mayRetry = (failures: number, error: Error) =>
  failures < RETRIES && error instanceof ProblemError && (error.status === 0 || error.status >= 500);

export function createQueryClient() {
  // Pages of a list are left alone: a whole list is never read anew for one of them.
  const readFailed = () =>
    void queries.refetchQueries({
      type: "active",
      predicate: ({ state: { status, data } }) => status === "error" && !(data && Object.hasOwn(data, "pages")),
    });
  const queries = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isUnreachable(error)) whenServiceAvailable(readFailed);
      },
    }),
    defaultOptions: {
      // A browser may think it is offline and be wrong, so the first try is always made.
      queries: { retry: mayRetry, staleTime: 5_000, networkMode: "offlineFirst" },
      // What a person does is tried at once and fails in view, instead of waiting unseen for a network.
      mutations: { networkMode: "always" },
    },
  });
  onSignedOut(() => queries.setQueryData(accountQuery.queryKey, null));
  return queries;
}
