import { zodResolver } from "@hookform/resolvers/zod";
import { useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { accountQuery, updateAccount } from "@/api/account";
import { toProblemError } from "@/api/problem";
import type { Account } from "@/api/types";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { Field } from "@/ui/Field";
import { notify } from "@/ui/notices";
import { FormError } from "./FormError";
import { type NameValues, nameRules } from "./rules";
import { useFieldError } from "./useFieldError";

export function NameForm({ account }: { account: Account }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const fieldError = useFieldError();
  const { register, handleSubmit, setError, reset, formState } = useForm<NameValues>({
    resolver: zodResolver(nameRules),
    defaultValues: { name: account.name ?? "" },
  });
  const { errors, isSubmitting, isDirty } = formState;

  const submit = handleSubmit(async ({ name }) => {
    try {
      const updated = await updateAccount({ name: name || null });
      queries.setQueryData(accountQuery.queryKey, updated);
      reset({ name: updated.name ?? "" });
      notify(t("settings.saved"));
    } catch (error) {
      const problem = toProblemError(error);
      if (problem.fields.includes("name")) setError("name", { message: "name" }, { shouldFocus: true });
      else setError("root", { message: problemText(problem, t) });
    }
  });

  return (
    <form noValidate onSubmit={submit} className="flex flex-col items-start gap-4">
      <FormError text={errors.root?.message} />
      <Field
        label={t("settings.name")}
        hint={t("settings.nameHint")}
        autoComplete="given-name"
        error={fieldError(errors.name)}
        className="w-full"
        {...register("name")}
      />
      <Button type="submit" look="secondary" disabled={isSubmitting} aria-disabled={!isDirty}>
        {t("settings.save")}
      </Button>
    </form>
  );
}
