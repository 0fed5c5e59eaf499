import { zodResolver } from "@hookform/resolvers/zod";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useLocation, useNavigate } from "react-router";
import { confirmPasswordReset, requestPasswordReset, signIn } from "@/api/account";
import { isUnreachable, type ProblemError, toProblemError } from "@/api/problem";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
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
  const navigate = useNavigate();
  const { state } = useLocation();
  const setAccount = useSetAccount();
  const fieldError = useFieldError();
  const { register, handleSubmit, setError, setFocus, resetField, clearErrors, formState } = useForm<NewPasswordValues>(
    {
      resolver: zodResolver(newPasswordRules),
      defaultValues: empty,
    },
  );
  const { errors, isSubmitting } = formState;

  /** Whether a call was cut off whose code the service may have used. */
  const cutOff = useRef(false);
  const [sending, setSending] = useState(false);

  const signInWith = async (password: string) => {
    const { account } = await signIn({ email, password });
    await setAccount(account);
  };

  const refuse = (problem: ProblemError) => {
    cutOff.current ||= isUnreachable(problem);
    if (problem.fields.includes("code")) setError("code", { message: "codeWrong" }, { shouldFocus: true });
    else if (problem.fields.includes("password"))
      setError("password", { message: "passwordRefused" }, { shouldFocus: true });
    else setError("root", { message: problemText(problem, t) });
  };

  const submit = handleSubmit(async ({ code, password }) => {
    try {
      await confirmPasswordReset({ email, code, password });
    } catch (error) {
      const problem = toProblemError(error);
      const mayBeSet = cutOff.current && problem.fields.includes("code");
      if (
        mayBeSet &&
        (await signInWith(password).then(
          () => true,
          () => false,
        ))
      )
        return;
      refuse(problem);
      return;
    }
    try {
      await signInWith(password);
    } catch {
      notify(t("account.reset.done"));
      navigate("/sign-in", { replace: true, state: { ...state, email } });
    }
  });

  const sendAnother = async () => {
    if (sending) return;
    setSending(true);
    clearErrors();
    try {
      await requestPasswordReset({ email });
      resetField("code");
      setFocus("code");
      notify(t("account.reset.sentAgain"));
    } catch (error) {
      setError("root", { message: problemText(toProblemError(error), t) });
    }
    setSending(false);
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
      <Button type="button" look="secondary" className="min-h-11" aria-disabled={sending} onClick={sendAnother}>
        {t("account.reset.again")}
      </Button>
    </form>
  );
}
