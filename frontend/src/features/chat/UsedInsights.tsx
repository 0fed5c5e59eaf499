import { Link } from "react-router";
import { useTranslation } from "@/i18n/translation";

/** A quiet line that leads to the insights a reply used. */
export function UsedInsights({ ids }: { ids: string[] }) {
  const { t } = useTranslation();
  return (
    <Link
      to={`/taste?used=${ids.join(",")}`}
      className="-mt-2 self-start text-small text-muted underline decoration-line decoration-1 underline-offset-4 hover:text-ink hover:decoration-current"
    >
      {t("chat.used")}
    </Link>
  );
}
