import { monthHeading } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
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
