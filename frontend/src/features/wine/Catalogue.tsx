import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { WineFilter } from "@/api/queryKeys";
import { wineListQuery } from "@/api/wines";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { LoadFailed } from "@/ui/Status";
import { CatalogueFilters } from "./CatalogueFilters";
import { cardGrid, WineGridSkeleton } from "./cardGrid";
import { isEmpty, readFilter, weakened } from "./catalogueFilter";
import { useAddressFilter } from "./useAddressFilter";
import { WineCard } from "./WineCard";
import { WineGrid } from "./WineGrid";

export function Catalogue() {
  const { t } = useTranslation();
  const { filter, change, clear } = useAddressFilter(readFilter);
  return (
    <div className="mx-auto flex w-full max-w-270 flex-col gap-6 px-4 py-6 lg:px-8">
      <p className="font-serif text-title">{t("wine.lead")}</p>
      <CatalogueFilters filter={filter} onChange={change} />
      <Results filter={filter} onClear={clear} />
    </div>
  );
}

function Results({ filter, onClear }: { filter: WineFilter; onClear: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch, isPlaceholderData, ...next } = useInfiniteQuery({
    ...wineListQuery(filter),
    placeholderData: keepPreviousData,
  });
  if (!data && error)
    return (
      <>
        <LoadFailed text={t("wine.loadFailed")} retryLabel={t("app.tryAgain")} onRetry={refetch} />
        {!isEmpty(filter) && <ClearFilters onClear={onClear} />}
      </>
    );
  if (!data) return <WineGridSkeleton label={t("app.loading")} />;
  const wines = data.pages.flatMap((page) => page.wines);
  const total = data.pages[0]?.total ?? 0;
  return (
    <>
      <div role="status" className="flex min-h-6 items-center gap-4 text-muted">
        {/* Placeholder data: the wines of the former filter. */}
        {!isPlaceholderData && (total > 0 ? t("wine.found", { count: total }) : t(noHits(filter)))}
        {!isEmpty(filter) && <ClearFilters onClear={onClear} />}
      </div>
      {total === 0 && !isPlaceholderData && <Nearest filters={weakened(filter)} />}
      <WineGrid next={next}>
        {wines.map((wine) => (
          <WineCard key={wine.id} wine={wine} heading="h2" className="row-span-3 grid grid-rows-subgrid" />
        ))}
      </WineGrid>
    </>
  );
}

/** To rate some helps when all that was asked for is what the person likes or dislikes. */
const noHits = (filter: WineFilter) => {
  const isRated = filter.rating === "liked" || filter.rating === "disliked";
  return isRated && filter.q === undefined && weakened(filter).length === 0 ? "wine.noneOfYours" : "wine.noHits";
};

function ClearFilters({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Button look="link" size="inline" className="self-start" onClick={onClear}>
      {t("wine.clear")}
    </Button>
  );
}

const NEAREST = 6;

/** Wines of the first of the filters that some fit; nothing while that is being looked for. */
function Nearest({ filters }: { filters: WineFilter[] }) {
  const { t } = useTranslation();
  const [filter, ...weaker] = filters;
  const { data } = useInfiniteQuery({ ...wineListQuery(filter ?? {}), enabled: filter !== undefined });
  const wines = data?.pages[0]?.wines ?? [];
  if (!filter || !data) return null;
  if (wines.length === 0) return <Nearest filters={weaker} />;
  return (
    <section aria-labelledby="nearest" className="flex flex-col gap-4">
      <h2 id="nearest" className="text-large font-semibold">
        {t("wine.nearest")}
      </h2>
      <div className={cardGrid}>
        {wines.slice(0, NEAREST).map((wine) => (
          <WineCard key={wine.id} wine={wine} heading="h3" className="row-span-3 grid grid-rows-subgrid" />
        ))}
      </div>
    </section>
  );
}
