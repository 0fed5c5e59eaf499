import { useLocation, useNavigate } from "react-router";
import type { PasswordResetRequested } from "@/api/types";
import { NewPasswordForm } from "@/features/account/NewPasswordForm";
import { RequestCodeForm } from "@/features/account/RequestCodeForm";
import { useTranslation } from "@/i18n/translation";
import { AuthPage } from "./AuthPage";
import type { SignInState } from "./guards";

/** Router state of the page; it survives a reload while somebody looks for the mail. */
interface ForgotPasswordState extends SignInState {
  /** Set once a code was asked for. */
  delivery?: PasswordResetRequested["delivery"];
}

export default function ForgotPasswordPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = useLocation().state as ForgotPasswordState | null;
  const { email, delivery } = state ?? {};
  const signIn = {
    question: t("account.reset.remembered"),
    label: t("account.register.signIn"),
    to: "/sign-in",
    state,
  };

  if (!email || !delivery)
    return (
      <AuthPage title={t("account.reset.title")} lead={t("account.reset.lead")} other={signIn}>
        <RequestCodeForm
          email={email}
          onRequested={async (email, delivery) => {
            // For the way back.
            await navigate("/forgot-password", { replace: true, state: { ...state, email } });
            await navigate("/forgot-password", { state: { ...state, email, delivery } });
          }}
        />
      </AuthPage>
    );
  return (
    <AuthPage
      key={delivery}
      title={t("account.reset.newTitle")}
      lead={t(delivery === "mail" ? "account.reset.sentMail" : "account.reset.sentLog", { email })}
      other={signIn}
    >
      <NewPasswordForm email={email} />
    </AuthPage>
  );
}
