import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { ShownFilter } from "@/api/queryKeys";
import { shownWinesQuery } from "@/api/wines";
import { useTranslation } from "@/i18n/translation";
import { SearchField } from "@/ui/SearchField";
import { Select } from "@/ui/Select";
import { LoadFailed } from "@/ui/Status";
import { WineGridSkeleton } from "./cardGrid";
import { ShownIn } from "./ShownIn";
import { useAddressFilter } from "./useAddressFilter";
import { WineCard } from "./WineCard";
import { WineGrid } from "./WineGrid";

const ratings = ["liked", "disliked", "none"] as const;

/** The filter in the address; unknown values are ignored. */
const readFilter = (params: URLSearchParams): ShownFilter => ({
  q: params.get("q")?.trim() || undefined,
  rating: ratings.find((rating) => rating === params.get("rating")),
});

/** Every wine the person was shown: when, in which chat, why, and what they thought of it. */
export function ShownWines() {
  const { t } = useTranslation();
  const { filter, change } = useAddressFilter(readFilter);
  return (
    <div className="mx-auto flex w-full max-w-270 flex-col gap-6 px-4 py-6 lg:px-8">
      <p className="font-serif text-title">{t("wine.shown.lead")}</p>
      <search className="grid gap-2 sm:grid-cols-[1fr_14rem]">
        <SearchField
          label={t("wine.shown.search")}
          clearLabel={t("app.clearSearch")}
          value={filter.q ?? ""}
          onSearch={(text) => change("q", text)}
        />
        <Select
          label={t("wine.shown.rating")}
          value={filter.rating ?? ""}
          onChange={(event) => change("rating", event.target.value)}
        >
          <option value="">{t("wine.shown.any")}</option>
          {ratings.map((rating) => (
            <option key={rating} value={rating}>
              {t(`wine.shown.${rating}`)}
            </option>
          ))}
        </Select>
      </search>
      <Results filter={filter} />
    </div>
  );
}

function Results({ filter }: { filter: ShownFilter }) {
  const { t } = useTranslation();
  const { data, error, refetch, isPlaceholderData, ...next } = useInfiniteQuery({
    ...shownWinesQuery(filter),
    placeholderData: keepPreviousData,
  });
  if (!data && error)
    return <LoadFailed text={t("wine.loadFailed")} retryLabel={t("app.tryAgain")} onRetry={refetch} />;
  if (!data) return <WineGridSkeleton label={t("app.loading")} />;
  const shown = data.pages.flatMap((page) => page.recommendations);
  const none = filter.q || filter.rating ? t("wine.shown.noHits") : t("wine.shown.empty");
  return (
    <>
      {/* Placeholder data: the wines of the former filter. */}
      <p role="status" className="text-muted empty:hidden">
        {shown.length === 0 && !isPlaceholderData ? none : null}
      </p>
      <WineGrid next={next}>
        {shown.map((recommendation) => (
          <WineCard
            key={recommendation.id}
            wine={recommendation.wine}
            heading="h2"
            className="row-span-5 grid grid-rows-subgrid"
          >
            <ShownIn recommendation={recommendation} />
          </WineCard>
        ))}
      </WineGrid>
    </>
  );
}
