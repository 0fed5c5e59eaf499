import { queryOptions } from "@tanstack/react-query";
import { body, client } from "./client";
import { isStatus } from "./problem";
import { queryKeys } from "./queryKeys";

/** The browsers that are signed in to the account, the one used last first. */
export const signInsQuery = queryOptions({
  queryKey: queryKeys.signIns,
  queryFn: async ({ signal }) => (await body(client.GET("/account/sign-ins", { signal }))).sign_ins,
  staleTime: 0,
});

/** Ends one; it may have ended by itself. */
export const endSignIn = (id: string) =>
  body(client.DELETE("/account/sign-ins/{id}", { params: { path: { id } } })).catch((error) => {
    if (!isStatus(error, 404)) throw error;
  });

export const endOtherSignIns = () => body(client.DELETE("/account/sign-ins"));
