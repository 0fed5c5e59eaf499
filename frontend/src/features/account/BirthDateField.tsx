import { clsx } from "clsx";
import { type ComponentProps, useId } from "react";
import type { UseFormRegister } from "react-hook-form";
import { monthNames } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { inputStyle } from "@/ui/Field";
import { Select } from "@/ui/Select";
import type { RegistrationValues } from "./rules";

function Part({ label, className, ...input }: ComponentProps<"input"> & { label: string }) {
  return (
    <input
      aria-label={label}
      placeholder={label}
      inputMode="numeric"
      autoComplete="off"
      className={clsx(inputStyle, className)}
      {...input}
    />
  );
}

interface Props {
  register: UseFormRegister<RegistrationValues>;
  error?: string;
}

/** Three fields, because a date picker is slow for a date decades ago. */
export function BirthDateField({ register, error }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const invalid = error !== undefined;
  const describedBy = clsx(`${id}-hint`, invalid && `${id}-error`);
  const common = { "aria-invalid": invalid, "aria-describedby": describedBy };
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium">{t("account.register.birthDate")}</legend>
      <div className="grid grid-cols-[4.5rem_1fr_5.5rem] gap-2">
        <Part
          label={t("account.register.day")}
          maxLength={2}
          {...common}
          {...register("birthDate.day")}
          autoComplete="bday-day"
        />
        <Select
          label={t("account.register.month")}
          {...common}
          {...register("birthDate.month")}
          autoComplete="bday-month"
        >
          <option value="">{t("account.register.month")}</option>
          {monthNames(language).map((name, month) => (
            <option key={name} value={month + 1}>
              {name}
            </option>
          ))}
        </Select>
        <Part
          label={t("account.register.year")}
          maxLength={4}
          {...common}
          {...register("birthDate.year")}
          autoComplete="bday-year"
        />
      </div>
      <p id={`${id}-hint`} className="text-small text-muted">
        {t("account.register.birthHint")}
      </p>
      {invalid && (
        <p id={`${id}-error`} role="alert" className="text-small font-medium text-wine">
          {error}
        </p>
      )}
    </fieldset>
  );
}
