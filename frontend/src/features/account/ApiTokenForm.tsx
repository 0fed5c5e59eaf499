import { zodResolver } from "@hookform/resolvers/zod";
import { useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { apiTokensQuery, createApiToken } from "@/api/apiTokens";
import { isStatus, toProblemError } from "@/api/problem";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { Field } from "@/ui/Field";
import { Select } from "@/ui/Select";
import { FormError } from "./FormError";
import { HiddenUsername } from "./HiddenUsername";
import { PasswordField } from "./PasswordField";
import { type TokenValues, tokenRules } from "./rules";
import { useFieldError } from "./useFieldError";

const DAYS = [30, 90, 365];

interface Props {
  email: string;
  onMade: (secret: string) => void;
  onCancel: () => void;
}

export function ApiTokenForm({ email, onMade, onCancel }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const fieldError = useFieldError();
  const { register, handleSubmit, setError, formState } = useForm<TokenValues>({
    resolver: zodResolver(tokenRules),
    defaultValues: { name: "", scope: "read", days: "90", password: "" },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ name, scope, days, password }) => {
    try {
      const made = await createApiToken({ name, scope, expires_in_days: Number(days), password });
      // At once: it is told only here, and the list may be slow.
      onMade(made.token);
      void queries.invalidateQueries({ queryKey: apiTokensQuery.queryKey });
    } catch (error) {
      const problem = toProblemError(error);
      if (problem.fields.includes("password"))
        setError("password", { message: "passwordWrong" }, { shouldFocus: true });
      else if (problem.fields.includes("name")) setError("name", { message: "name" }, { shouldFocus: true });
      else setError("root", { message: isStatus(error, 409) ? t("settings.tokens.tooMany") : problemText(problem, t) });
    }
  });

  return (
    <form noValidate onSubmit={submit} className="flex w-full flex-col items-start gap-4">
      <FormError text={errors.root?.message} />
      <HiddenUsername email={email} />
      <Field
        label={t("settings.tokens.name")}
        hint={t("settings.tokens.nameHint")}
        autoFocus
        error={errors.name?.message === "nameMissing" ? t("settings.tokens.nameMissing") : fieldError(errors.name)}
        className="w-full"
        {...register("name")}
      />
      <div className="grid w-full gap-4 sm:grid-cols-2">
        <span className="flex flex-col gap-1.5">
          <span aria-hidden className="font-medium">
            {t("settings.tokens.scope")}
          </span>
          <Select label={t("settings.tokens.scope")} {...register("scope")}>
            <option value="read">{t("settings.tokens.read")}</option>
            <option value="write">{t("settings.tokens.write")}</option>
          </Select>
        </span>
        <span className="flex flex-col gap-1.5">
          <span aria-hidden className="font-medium">
            {t("settings.tokens.expires")}
          </span>
          <Select label={t("settings.tokens.expires")} {...register("days")}>
            {DAYS.map((count) => (
              <option key={count} value={count}>
                {t("settings.tokens.days", { count })}
              </option>
            ))}
          </Select>
        </span>
      </div>
      <PasswordField
        autoComplete="current-password"
        error={fieldError(errors.password)}
        className="w-full"
        {...register("password")}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={isSubmitting}>
          {t("settings.tokens.create")}
        </Button>
        <Button look="secondary" onClick={onCancel}>
          {t("settings.tokens.cancel")}
        </Button>
      </div>
    </form>
  );
}
