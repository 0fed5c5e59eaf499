import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { confirmPasswordReset, requestPasswordReset, signIn } from "@/api/account";
import { toProblemError } from "@/api/problem";
import { problemText } from "@/i18n/problemText";
import { Button } from "@/ui/Button";
import { Field } from "@/ui/Field";
import { notify } from "@/ui/notices";
import { FormError } from "./FormError";
import { HiddenUsername } from "./HiddenUsername";
import { PasswordField } from "./PasswordField";
import { type NewPasswordValues, newPasswordRules } from "./rules";
import { useFieldError } from "./useFieldError";
import { useSetAccount } from "./useSetAccount";

const empty: NewPasswordValues = { code: "", password: "" };

/** Sets a new password with the code that was sent, and signs in with it. */
export function NewPasswordForm({ email }: { email: string }) {
  const { t } = useTranslation();
  const setAccount = useSetAccount();
  const fieldError = useFieldError();
  const { register, handleSubmit, setError, setFocus, resetField, formState } = useForm<NewPasswordValues>({
    resolver: zodResolver(newPasswordRules),
    defaultValues: empty,
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ code, password }) => {
    try {
      await confirmPasswordReset({ email, code, password });
      const { account } = await signIn({ email, password });
      await setAccount(account);
    } catch (error) {
      const problem = toProblemError(error);
      if (problem.fields.includes("code")) setError("code", { message: "codeWrong" }, { shouldFocus: true });
      else if (problem.fields.includes("password"))
        setError("password", { message: "passwordRefused" }, { shouldFocus: true });
      else setError("root", { message: problemText(problem, t) });
    }
  });

  const sendAnother = async () => {
    try {
      await requestPasswordReset({ email });
      resetField("code");
      setFocus("code");
      notify(t("account.reset.sentAgain"));
    } catch (error) {
      setError("root", { message: problemText(toProblemError(error), t) });
    }
  };

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <FormError text={errors.root?.message} />
      <HiddenUsername email={email} />
      <Field
        label={t("account.reset.code")}
        hint={t("account.reset.codeHint")}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        error={fieldError(errors.code)}
        {...register("code")}
      />
      <PasswordField
        label={t("account.reset.password")}
        autoComplete="new-password"
        hint={t("account.register.passwordHint")}
        error={fieldError(errors.password)}
        {...register("password")}
      />
      <Button type="submit" disabled={isSubmitting} className="min-h-11">
        {t("account.reset.submit")}
      </Button>
      <Button type="button" look="secondary" className="min-h-11" onClick={sendAnother}>
        {t("account.reset.again")}
      </Button>
    </form>
  );
}
