import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { Link } from "react-router";
import { register as createAccount } from "@/api/account";
import { toProblemError } from "@/api/problem";
import { viewerZone } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { Field } from "@/ui/Field";
import { BirthDateField } from "./BirthDateField";
import { toIsoDate } from "./birthDate";
import { EmailField } from "./EmailField";
import { FormError } from "./FormError";
import { PasswordField } from "./PasswordField";
import { EMAIL_TAKEN, refusedField } from "./refusedField";
import { type RegistrationValues, registrationRules } from "./rules";
import { useFieldError } from "./useFieldError";
import { useSetAccount } from "./useSetAccount";

const empty: RegistrationValues = { email: "", password: "", name: "", birthDate: { day: "", month: "", year: "" } };

export function RegisterForm() {
  const { t } = useTranslation();
  const language = useLanguage();
  const setAccount = useSetAccount();
  const fieldError = useFieldError();
  const { register, handleSubmit, setError, getValues, formState } = useForm<RegistrationValues>({
    resolver: zodResolver(registrationRules),
    defaultValues: empty,
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ email, password, name, birthDate }) => {
    try {
      const account = await createAccount({
        email,
        password,
        name: name || undefined,
        birth_date: toIsoDate(birthDate, new Date()) ?? "",
        locale: language,
        time_zone: viewerZone(),
      });
      await setAccount(account);
    } catch (error) {
      const problem = toProblemError(error);
      const refused = refusedField(problem);
      if (refused) setError(refused.field, { message: refused.message }, { shouldFocus: true });
      else setError("root", { message: problemText(problem, t) });
    }
  });

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <FormError text={errors.root?.message} />
      <EmailField
        error={
          errors.email?.message === EMAIL_TAKEN ? (
            <>
              {fieldError(errors.email)}{" "}
              <Link to="/sign-in" state={{ email: getValues("email") }} className="underline underline-offset-4">
                {t("account.register.signIn")}
              </Link>
            </>
          ) : (
            fieldError(errors.email)
          )
        }
        {...register("email")}
      />
      <PasswordField
        autoComplete="new-password"
        hint={t("account.register.passwordHint")}
        error={fieldError(errors.password)}
        {...register("password")}
      />
      <Field
        label={t("account.register.name")}
        aside={t("account.register.optional")}
        hint={t("account.register.nameHint")}
        autoComplete="given-name"
        error={fieldError(errors.name)}
        {...register("name")}
      />
      <BirthDateField register={register} error={fieldError(errors.birthDate)} />
      <Button type="submit" disabled={isSubmitting} className="min-h-11">
        {t("account.register.submit")}
      </Button>
    </form>
  );
}
