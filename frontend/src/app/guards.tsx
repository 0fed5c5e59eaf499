import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { type Location, Navigate, Outlet, useLocation } from "react-router";
import { accountQuery } from "@/api/account";
import { useAccountSettings } from "@/features/account/useAccountSettings";
import { Button } from "@/ui/Button";
import { FullPage } from "./FullPage";
import { Splash } from "./Splash";

/** What a page that sends somebody to sign in leaves for afterwards. */
export interface SignInState {
  from?: Pick<Location, "pathname" | "search">;
  /** What they have given as theirs already. */
  email?: string;
}

interface Props {
  /** Fetches what will be shown, while it is being found out to whom. */
  prepare: () => Promise<unknown>;
}

export function SignedInOnly({ prepare }: Props) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const { data: account, error, refetch } = useQuery(accountQuery);
  useAccountSettings(account);

  useEffect(() => {
    // What fails here fails again, and in view, where it is needed.
    prepare().catch(() => undefined);
  }, [prepare]);

  if (account) return <Outlet />;
  if (account === null) {
    const state: SignInState = { from: { pathname, search } };
    return <Navigate to="/sign-in" replace state={state} />;
  }
  if (error)
    return (
      <FullPage title={t("app.unreachable.title")} text={t("app.unreachable.text")}>
        <Button onClick={() => refetch()}>{t("app.tryAgain")}</Button>
      </FullPage>
    );
  return <Splash />;
}

/** Shown at once: hardly anybody who is signed in comes here, and they are sent on in a moment. */
export function GuestsOnly() {
  const { state } = useLocation();
  const { data: account } = useQuery(accountQuery);
  if (account) return <Navigate to={(state as SignInState | null)?.from ?? "/"} replace />;
  return <Outlet />;
}
