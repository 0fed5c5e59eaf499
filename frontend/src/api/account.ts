import { queryOptions } from "@tanstack/react-query";
import { baseUrl, body, client } from "./client";
import { isStatus } from "./problem";
import { queryKeys } from "./queryKeys";
import type {
  Account,
  AccountDeletion,
  AccountUpdate,
  Credentials,
  PasswordReset,
  PasswordResetRequest,
  PasswordUpdate,
  Registration,
} from "./types";

/** The signed-in account; null when nobody is signed in. */
export const accountQuery = queryOptions({
  queryKey: queryKeys.account,
  staleTime: Number.POSITIVE_INFINITY,
  // Another window may have signed in with another account.
  refetchOnWindowFocus: "always",
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

/** Asks for a code that allows a new password. The answer is the same for an e-mail without an account. */
export const requestPasswordReset = (request: PasswordResetRequest) =>
  body(client.POST("/auth/password-reset", { body: request }));

/** Ends every sign-in of the account and signs nobody in. */
export const confirmPasswordReset = (reset: PasswordReset) =>
  body(client.POST("/auth/password-reset/confirm", { body: reset }));

export const signOut = () => body(client.POST("/auth/logout"));

export const updateAccount = (update: AccountUpdate) => body(client.PATCH("/account", { body: update }));

/** Ends every other sign-in. */
export const changePassword = (update: PasswordUpdate) => body(client.PUT("/account/password", { body: update }));

export const deleteAccount = (deletion: AccountDeletion) => body(client.DELETE("/account", { body: deletion }));

/** A download of all data of the account. */
export const exportUrl = `${baseUrl}/account/export`;
