import { useTranslation } from "@/i18n/translation";
import { Loading } from "@/ui/Status";

/** Shown until the account has been read; the CSS of index.html styles it like the page before the first script. */
export function Splash() {
  const { t } = useTranslation();
  return (
    <div className="waiting">
      <Loading label={t("app.loading")} />
    </div>
  );
}
