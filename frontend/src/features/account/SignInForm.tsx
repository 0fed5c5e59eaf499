import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { signIn } from "@/api/account";
import { toProblemError } from "@/api/problem";
import { problemText } from "@/i18n/problemText";
import { Button } from "@/ui/Button";
import { Field } from "@/ui/Field";
import { FormError } from "./FormError";
import { PasswordField } from "./PasswordField";
import { type SignInValues, signInRules } from "./rules";
import { useEnter } from "./useEnter";
import { useFieldError } from "./useFieldError";

export function SignInForm({ expired }: { expired: boolean }) {
  const { t } = useTranslation();
  const enter = useEnter();
  const fieldError = useFieldError();
  const { register, handleSubmit, setError, formState } = useForm<SignInValues>({ resolver: zodResolver(signInRules) });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    try {
      const { account } = await signIn(values);
      await enter(account);
    } catch (error) {
      const problem = toProblemError(error);
      const wrong = problem.status === 401 || problem.status === 400;
      setError("root", { message: wrong ? t("account.signIn.wrong") : problemText(problem, t) });
    }
  });

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      {expired && !errors.root && (
        <p role="status" className="rounded-control bg-blush px-4 py-3">
          {t("account.signIn.expired")}
        </p>
      )}
      <FormError text={errors.root?.message} />
      <Field
        label={t("account.email")}
        type="email"
        autoComplete="username"
        error={fieldError(errors.email)}
        {...register("email")}
      />
      <PasswordField autoComplete="current-password" error={fieldError(errors.password)} {...register("password")} />
      <Button type="submit" disabled={isSubmitting} className="min-h-11">
        {t("account.signIn.submit")}
      </Button>
    </form>
  );
}
