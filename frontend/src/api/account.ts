import { queryOptions } from "@tanstack/react-query";
import { body, client } from "./client";
import { isStatus } from "./problem";
import { queryKeys } from "./queryKeys";
import type { Account, AccountUpdate, Credentials, Registration } from "./types";

/** Who is signed in; null for nobody. */
export const accountQuery = queryOptions({
  queryKey: queryKeys.account,
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<Account | null> => {
    try {
      return await body(client.GET("/auth/me"));
    } catch (error) {
      if (isStatus(error, 401)) return null;
      throw error;
    }
  },
});

export const register = (registration: Registration) => body(client.POST("/auth/register", { body: registration }));

export const signIn = (credentials: Credentials) => body(client.POST("/auth/login", { body: credentials }));

export const signOut = () => body(client.POST("/auth/logout"));

export const updateAccount = (update: AccountUpdate) => body(client.PATCH("/account", { body: update }));
