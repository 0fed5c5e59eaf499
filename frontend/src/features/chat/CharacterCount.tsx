import { clsx } from "clsx";
import { useTranslation } from "@/i18n/translation";
import { charactersLeft } from "./messageRules";

export function CharacterCount({ id, text }: { id: string; text: string }) {
  const { t } = useTranslation();
  const left = charactersLeft(text);
  return (
    <p id={id} className={clsx("text-right", left !== null && left < 0 && "font-medium text-wine")}>
      {left === null ? "" : left < 0 ? t("chat.over", { count: -left }) : t("chat.left", { count: left })}
    </p>
  );
}
