import { useTranslation } from "react-i18next";
import { Catalogue } from "@/features/wine/Catalogue";
import { PageHeader } from "./PageHeader";

export default function WinesPage() {
  const { t } = useTranslation();
  return (
    <>
      <title>{`${t("wine.title")} · Sommelier`}</title>
      <PageHeader>
        <h1 className="min-w-0 flex-1 truncate px-2 font-semibold">{t("wine.title")}</h1>
      </PageHeader>
      <div className="relative min-h-0 flex-1 overflow-y-auto">
        <Catalogue />
      </div>
    </>
  );
}
