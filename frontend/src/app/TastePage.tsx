import { TasteProfile } from "@/features/taste/TasteProfile";
import { WineLink } from "@/features/wine/WineLink";
import { useTranslation } from "@/i18n/translation";
import { PageHeader } from "./PageHeader";

const renderWine = (wine: { id: string; name: string }) => (
  <WineLink
    wine={wine}
    className="font-serif text-large font-semibold underline decoration-line decoration-1 underline-offset-4 hover:text-wine hover:decoration-current"
  />
);

export default function TastePage() {
  const { t } = useTranslation();
  return (
    <>
      <title>{`${t("taste.title")} · Sommelier`}</title>
      <PageHeader>
        <h1 className="min-w-0 flex-1 truncate px-2 font-semibold">{t("taste.title")}</h1>
      </PageHeader>
      <div className="relative min-h-0 flex-1 overflow-y-auto">
        <TasteProfile renderWine={renderWine} />
      </div>
    </>
  );
}
