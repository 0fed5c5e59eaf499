import { zodResolver } from "@hookform/resolvers/zod";
import { useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { changePassword } from "@/api/account";
import { apiTokensQuery } from "@/api/apiTokens";
import { toProblemError } from "@/api/problem";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { notify } from "@/ui/notices";
import { FormError } from "./FormError";
import { HiddenUsername } from "./HiddenUsername";
import { PasswordField } from "./PasswordField";
import { type PasswordChangeValues, passwordChangeRules } from "./rules";
import { useFieldError } from "./useFieldError";

const empty: PasswordChangeValues = { current: "", next: "" };

export function ChangePassword({ email }: { email: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const fieldError = useFieldError();
  const { register, handleSubmit, setError, reset, formState } = useForm<PasswordChangeValues>({
    resolver: zodResolver(passwordChangeRules),
    defaultValues: empty,
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ current, next }) => {
    try {
      await changePassword({ current_password: current, new_password: next });
      reset(empty);
      void queries.invalidateQueries({ queryKey: apiTokensQuery.queryKey });
      notify(t("settings.changed"));
    } catch (error) {
      const problem = toProblemError(error);
      const { fields } = problem;
      if (fields.includes("current_password")) setError("current", { message: "passwordWrong" }, { shouldFocus: true });
      else if (fields.includes("new_password")) setError("next", { message: "passwordRefused" }, { shouldFocus: true });
      else setError("root", { message: problemText(problem, t) });
    }
  });

  return (
    <form noValidate onSubmit={submit} className="flex flex-col items-start gap-4">
      <FormError text={errors.root?.message} />
      <HiddenUsername email={email} />
      <PasswordField
        label={t("settings.current")}
        autoComplete="current-password"
        error={fieldError(errors.current)}
        className="w-full"
        {...register("current")}
      />
      <PasswordField
        label={t("settings.new")}
        autoComplete="new-password"
        hint={t("account.register.passwordHint")}
        error={fieldError(errors.next)}
        className="w-full"
        {...register("next")}
      />
      <Button type="submit" look="secondary" disabled={isSubmitting}>
        {t("settings.change")}
      </Button>
    </form>
  );
}
