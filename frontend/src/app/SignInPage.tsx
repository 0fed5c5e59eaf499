import { useLocation, useSearchParams } from "react-router";
import { SignInForm } from "@/features/account/SignInForm";
import { useTranslation } from "@/i18n/translation";
import { AuthPage } from "./AuthPage";
import type { SignInState } from "./guards";
import { GOODBYE, wasSignedIn } from "./singleAccount";

export default function SignInPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const state = useLocation().state as SignInState | null;
  const words = search.has(GOODBYE) ? "goodbye" : "signIn";
  return (
    <AuthPage
      title={t(`account.${words}.title`)}
      lead={t(`account.${words}.lead`)}
      other={{ question: t("account.signIn.newHere"), label: t("account.signIn.register"), to: "/register" }}
    >
      <SignInForm expired={wasSignedIn()} email={state?.email} />
    </AuthPage>
  );
}
