import { useTranslation } from "react-i18next";
import { useLocation, useSearchParams } from "react-router";
import { SignInForm } from "@/features/account/SignInForm";
import { AuthPage } from "./AuthPage";
import type { SignInState } from "./guards";
import { GOODBYE } from "./leave";

export default function SignInPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const state = useLocation().state as SignInState | null;
  return (
    <AuthPage
      title={t("account.signIn.title")}
      lead={t("account.signIn.lead")}
      other={{ question: t("account.signIn.newHere"), label: t("account.signIn.register"), to: "/register" }}
    >
      <SignInForm notice={search.has(GOODBYE) ? "goodbye" : state?.expired ? "expired" : null} />
    </AuthPage>
  );
}
