import { Link } from "react-router";
import { useTranslation } from "@/i18n/translation";
import { buttonStyle } from "@/ui/Button";
import { FullPage } from "./FullPage";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <FullPage title={t("app.notFound.title")} text={t("app.notFound.text")}>
      <Link to="/" className={buttonStyle()}>
        {t("app.notFound.action")}
      </Link>
    </FullPage>
  );
}
