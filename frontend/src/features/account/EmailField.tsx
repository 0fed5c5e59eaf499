import "@/i18n/accountWords";
import type { ComponentProps } from "react";
import { useTranslation } from "@/i18n/translation";
import { Field } from "@/ui/Field";

export function EmailField(props: Omit<ComponentProps<typeof Field>, "type" | "label" | "autoComplete">) {
  const { t } = useTranslation();
  return <Field {...props} label={t("account.email")} type="email" autoComplete="username" />;
}
