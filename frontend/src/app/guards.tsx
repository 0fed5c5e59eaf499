import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { type Location, Navigate, Outlet, useLocation } from "react-router";
import { accountQuery } from "@/api/account";
import { useAccountSettings } from "@/features/account/useAccountSettings";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { FullPage } from "./FullPage";
import { useStoredChats } from "./offline/storedChats";
import { Splash } from "./Splash";

/** Router state of the sign-in page. */
export interface SignInState {
  from?: Pick<Location, "pathname" | "search">;
  /** Filled into the form. */
  email?: string;
}

interface Props {
  /** Preloads the signed-in part while the account is being read. */
  prepare: () => Promise<unknown>;
}

export function SignedInOnly({ prepare }: Props) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const { data: account, error, refetch } = useQuery(accountQuery);
  useAccountSettings(account);
  const isReading = useStoredChats(({ state }) => state === "reading");

  useEffect(() => {
    // A failure is reported where the chunk is needed.
    prepare().catch(() => undefined);
  }, [prepare]);

  if (account) return <Outlet />;
  if (account === null) {
    const state: SignInState = { from: { pathname, search } };
    return <Navigate to="/sign-in" replace state={state} />;
  }
  if (error && !isReading)
    return (
      <FullPage title={t("app.unreachable.title")} text={t("app.unreachable.text")}>
        <Button onClick={() => refetch()}>{t("app.tryAgain")}</Button>
      </FullPage>
    );
  return <Splash />;
}

/** Renders before the account is known, since few visitors here are signed in; those are redirected afterwards. */
export function GuestsOnly() {
  const { state } = useLocation();
  const { data: account } = useQuery(accountQuery);
  if (account) return <Navigate to={(state as SignInState | null)?.from ?? "/"} replace />;
  return <Outlet />;
}
