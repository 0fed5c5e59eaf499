import type { FieldError } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type words from "@/i18n/en/account.json";

type ErrorKey = keyof (typeof words)["errors"];

/** The rules name an error; this says it in the person's language, also when that changes while it stands there. */
export function useFieldError() {
  const { t } = useTranslation();
  return (error: Pick<FieldError, "message"> | undefined) =>
    error?.message ? t(`account.errors.${error.message as ErrorKey}`) : undefined;
}
