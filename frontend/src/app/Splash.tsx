import { useTranslation } from "react-i18next";
import { Loading } from "@/ui/Status";

/** Until it is known who is here: index.html goes on showing what it shows before the first script has run. */
export function Splash() {
  const { t } = useTranslation();
  return (
    <div className="waiting">
      <Loading label={t("app.loading")} />
    </div>
  );
}
