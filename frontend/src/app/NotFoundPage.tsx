import { useTranslation } from "react-i18next";
import { Link } from "react-router";
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
