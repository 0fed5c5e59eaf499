import "@/i18n/accountWords";
import type { FieldError } from "react-hook-form";
import type words from "@/i18n/en/accountForms.json";
import { useTranslation } from "@/i18n/translation";

type ErrorKey = keyof (typeof words)["errors"];

/** Translates the error keys of the rules when rendering, so that a change of language changes them too. */
export function useFieldError() {
  const { t } = useTranslation();
  return (error: Pick<FieldError, "message"> | undefined) =>
    error?.message ? t(`account.errors.${error.message as ErrorKey}`) : undefined;
}
