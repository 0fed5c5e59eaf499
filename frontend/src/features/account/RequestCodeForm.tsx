import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { requestPasswordReset } from "@/api/account";
import { toProblemError } from "@/api/problem";
import type { PasswordResetRequested } from "@/api/types";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { EmailField } from "./EmailField";
import { FormError } from "./FormError";
import { type EmailValues, emailRules } from "./rules";
import { useFieldError } from "./useFieldError";

interface Props {
  /** The e-mail address to fill in. */
  email?: string;
  onRequested: (email: string, delivery: PasswordResetRequested["delivery"]) => void;
}

/** Asks for a code that allows a new password. */
export function RequestCodeForm({ email = "", onRequested }: Props) {
  const { t } = useTranslation();
  const fieldError = useFieldError();
  const { register, handleSubmit, setError, formState } = useForm<EmailValues>({
    resolver: zodResolver(emailRules),
    defaultValues: { email },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    try {
      const { delivery } = await requestPasswordReset(values);
      onRequested(values.email, delivery);
    } catch (error) {
      const problem = toProblemError(error);
      if (problem.fields.includes("email")) setError("email", { message: "email" }, { shouldFocus: true });
      else setError("root", { message: problemText(problem, t) });
    }
  });

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <FormError text={errors.root?.message} />
      <EmailField error={fieldError(errors.email)} {...register("email")} />
      <Button type="submit" disabled={isSubmitting} className="min-h-11">
        {t("account.reset.send")}
      </Button>
    </form>
  );
}
