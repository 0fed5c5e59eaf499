import { RegisterForm } from "@/features/account/RegisterForm";
import { useTranslation } from "@/i18n/translation";
import { AuthPage } from "./AuthPage";

export default function RegisterPage() {
  const { t } = useTranslation();
  return (
    <AuthPage
      title={t("account.register.title")}
      lead={t("account.register.lead")}
      other={{ question: t("account.register.haveOne"), label: t("account.register.signIn"), to: "/sign-in" }}
    >
      <RegisterForm />
    </AuthPage>
  );
}
