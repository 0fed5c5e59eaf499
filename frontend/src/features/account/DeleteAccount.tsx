import { zodResolver } from "@hookform/resolvers/zod";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import { deleteAccount } from "@/api/account";
import { toProblemError } from "@/api/problem";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { AlertDialog } from "@/ui/AlertDialog";
import { Button } from "@/ui/Button";
import { FormError } from "./FormError";
import { HiddenUsername } from "./HiddenUsername";
import { PasswordField } from "./PasswordField";
import { type DeletionValues, deletionRules } from "./rules";
import { useFieldError } from "./useFieldError";

interface Props {
  email: string;
  /** Called after the account was deleted. */
  onDeleted: () => void;
}

export function DeleteAccount({ email, onDeleted }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const fieldError = useFieldError();
  const [asking, setAsking] = useState(false);
  const { register, handleSubmit, setError, reset, formState } = useForm<DeletionValues>({
    resolver: zodResolver(deletionRules),
    defaultValues: { password: "" },
  });
  const { errors, isSubmitting } = formState;

  const close = () => {
    setAsking(false);
    reset();
  };

  const submit = handleSubmit(async ({ password }) => {
    try {
      await deleteAccount({ password });
      onDeleted();
    } catch (error) {
      const problem = toProblemError(error);
      if (problem.fields.includes("password"))
        setError("password", { message: "passwordWrong" }, { shouldFocus: true });
      else setError("root", { message: problemText(problem, t) });
    }
  });

  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        {t("settings.delete")}
      </Button>
      <AlertDialog
        open={asking}
        title={t("settings.deleteAsk")}
        text={t("settings.deleteExplain")}
        onClose={close}
        choice={
          <form id={id} noValidate onSubmit={submit} className="mt-3 flex flex-col gap-4">
            <FormError text={errors.root?.message} />
            <HiddenUsername email={email} />
            <PasswordField
              autoComplete="current-password"
              error={fieldError(errors.password)}
              {...register("password")}
            />
          </form>
        }
      >
        <Button look="secondary" onClick={close}>
          {t("history.cancel")}
        </Button>
        <Button type="submit" form={id} disabled={isSubmitting}>
          {t("settings.delete")}
        </Button>
      </AlertDialog>
    </>
  );
}
