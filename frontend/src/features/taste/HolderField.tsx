import { useId } from "react";
import { useTranslation } from "@/i18n/translation";
import { inputStyle } from "@/ui/Field";
import { MAX_HOLDER } from "./limits";

interface Props {
  value: string;
  onChange: (holder: string) => void;
  className?: string;
}

/** Whose an insight is, in words; empty for the person's own. */
export function HolderField({ value, onChange, className = "" }: Props) {
  const { t } = useTranslation();
  const known = useId();
  return (
    <>
      <input
        aria-label={t("taste.holder")}
        placeholder={t("taste.holderHint")}
        list={known}
        autoComplete="off"
        value={value}
        maxLength={MAX_HOLDER}
        onChange={(event) => onChange(event.target.value)}
        className={`${inputStyle} ${className}`}
      />
      <datalist id={known}>
        {t("taste.holders")
          .split(", ")
          .map((holder) => (
            <option key={holder} value={holder} />
          ))}
      </datalist>
    </>
  );
}
