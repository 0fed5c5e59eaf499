import { clsx } from "clsx";
import { NavLink, useMatch } from "react-router";
import { Catalogue } from "@/features/wine/Catalogue";
import { ShownWines } from "@/features/wine/ShownWines";
import { useTranslation } from "@/i18n/translation";
import { buttonStyle } from "@/ui/Button";
import { PageHeader } from "./PageHeader";

const tab = ({ isActive }: { isActive: boolean }) =>
  clsx(buttonStyle({ look: "quiet" }), "shrink-0 px-3", isActive && "bg-blush");

/** The catalogue, or the wines the person was shown. */
export default function WinesPage() {
  const { t } = useTranslation();
  const shown = useMatch("/wines/shown") !== null;
  return (
    <>
      <title>{`${shown ? t("wine.shown.title") : t("wine.title")} · Sommelier`}</title>
      <PageHeader>
        <h1 className="px-2 font-semibold max-sm:sr-only">{t("wine.title")}</h1>
        <nav aria-label={t("wine.title")} className="flex min-w-0 flex-1 gap-1 overflow-x-auto">
          <NavLink to="/wines" end className={tab}>
            {t("wine.catalogue")}
          </NavLink>
          <NavLink to="/wines/shown" className={tab}>
            {t("wine.shown.tab")}
          </NavLink>
        </nav>
      </PageHeader>
      <div className="relative min-h-0 flex-1 overflow-y-auto">{shown ? <ShownWines /> : <Catalogue />}</div>
    </>
  );
}
