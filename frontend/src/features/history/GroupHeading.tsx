import { useTranslation } from "react-i18next";
import { monthHeading } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import type { SessionGroup } from "./groups";

export function GroupHeading({ when }: { when: SessionGroup["when"] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <h2 className="px-3 pt-1 pb-1 text-small font-medium text-muted">
      {when instanceof Date ? monthHeading(when, new Date(), language) : t(`history.${when}`)}
    </h2>
  );
}
