import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import { Link, useLocation } from "react-router";
import { signIn } from "@/api/account";
import { toProblemError, WRONG_CREDENTIALS } from "@/api/problem";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { EmailField } from "./EmailField";
import { FormError } from "./FormError";
import { PasswordField } from "./PasswordField";
import { type SignInValues, signInRules } from "./rules";
import { useFieldError } from "./useFieldError";
import { useSetAccount } from "./useSetAccount";

interface Props {
  /** A sign-in of this browser has expired. */
  expired: boolean;
  /** The e-mail address to fill in. */
  email?: string;
}

export function SignInForm({ expired, email = "" }: Props) {
  const { t } = useTranslation();
  const { state } = useLocation();
  const setAccount = useSetAccount();
  const fieldError = useFieldError();
  const { register, handleSubmit, setError, setFocus, watch, formState } = useForm<SignInValues>({
    resolver: zodResolver(signInRules),
    defaultValues: { email, password: "" },
  });
  const { errors, isSubmitting } = formState;

  useEffect(() => {
    if (email) setFocus("password");
  }, [email, setFocus]);

  const submit = handleSubmit(async (values) => {
    try {
      const { account } = await signIn(values);
      await setAccount(account);
    } catch (error) {
      const problem = toProblemError(error);
      const isWrong = problem.kind === WRONG_CREDENTIALS || problem.status === 400;
      // The response has cleared the cookie of the former sign-in.
      const words = problem.status === 401 ? t("account.signIn.ended") : problemText(problem, t);
      setError("root", { message: isWrong ? t("account.signIn.wrong") : words });
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
      <EmailField error={fieldError(errors.email)} {...register("email")} />
      <PasswordField autoComplete="current-password" error={fieldError(errors.password)} {...register("password")} />
      <Link
        to="/forgot-password"
        state={{ from: state?.from, email: watch("email") }}
        className="-mt-2 self-start text-small text-wine underline decoration-1 underline-offset-4 hover:decoration-2"
      >
        {t("account.signIn.forgotPassword")}
      </Link>
      <Button type="submit" disabled={isSubmitting} className="min-h-11">
        {t("account.signIn.submit")}
      </Button>
    </form>
  );
}
