import { useQuery } from "@tanstack/react-query";
import type { WineFilter } from "@/api/queryKeys";
import { wineCountriesQuery } from "@/api/wines";
import { capitalised, price } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { SearchField } from "@/ui/SearchField";
import { Select } from "@/ui/Select";
import { bodies, colours, kinds, priceBounds, ratings, sorts, sweetnesses } from "./catalogueFilter";

interface Props {
  filter: WineFilter;
  onChange: (
    name: "q" | "colour" | "kind" | "sweetness" | "country" | "body" | "price" | "rating" | "shown" | "sort",
    value: string,
  ) => void;
}

const CURRENCY = "EUR";

export function CatalogueFilters({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: countries } = useQuery(wineCountriesQuery);
  const bounds = priceBounds.map((bound) => [
    String(bound),
    t("wine.upTo", { price: price(bound, CURRENCY, language) }),
  ]);
  const lists = [
    {
      name: "colour",
      value: filter.colour,
      any: "anyColour",
      options: colours.map((c) => [c, capitalised(t(`wine.colour.${c}`))]),
    },
    {
      name: "kind",
      value: filter.kind,
      any: "anyKind",
      options: kinds.map((k) => [k, capitalised(t(`wine.kind.${k}`))]),
    },
    {
      name: "sweetness",
      value: filter.sweetness,
      any: "anySweetness",
      options: sweetnesses.map((s) => [s, capitalised(t(`wine.sweetness.${s}`))]),
    },
    {
      name: "country",
      value: filter.country,
      any: "anyCountry",
      options: (countries ?? []).map(({ code, name }) => [code, name]),
    },
    {
      name: "body",
      value: filter.body,
      any: "anyBody",
      options: bodies.map((b) => [b, t(`wine.${b}`)]),
    },
    {
      name: "price",
      value: filter.priceMax,
      any: "anyPrice",
      options: bounds,
    },
    {
      name: "rating",
      value: filter.rating,
      any: "anyRating",
      options: ratings.map((r) => [r, t(`wine.shown.${r}`)]),
    },
    {
      name: "shown",
      value: filter.shown?.toString(),
      any: "anyShown",
      options: [
        ["true", t("wine.shownToYou")],
        ["false", t("wine.newToYou")],
      ],
    },
    {
      name: "sort",
      value: filter.sort,
      any: filter.q ? "anySort" : "anySortWithoutText",
      options: sorts.map((s) => [s, t(`wine.${s}`)]),
    },
  ] as const;
  const labels = {
    colour: t("wine.filterColour"),
    kind: t("wine.filterKind"),
    sweetness: t("wine.filterSweetness"),
    country: t("wine.filterCountry"),
    body: t("wine.filterBody"),
    price: t("wine.filterPrice"),
    rating: t("wine.shown.rating"),
    shown: t("wine.filterShown"),
    sort: t("wine.filterSort"),
  };

  return (
    <search className="flex flex-col gap-3">
      <SearchField
        label={t("wine.search")}
        clearLabel={t("app.clearSearch")}
        value={filter.q ?? ""}
        onSearch={(text) => onChange("q", text)}
      />
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {lists.map(({ name, value, any, options }) => (
          <Select
            key={name}
            label={labels[name]}
            value={value ?? ""}
            className="last:max-sm:col-span-2"
            onChange={(event) => onChange(name, event.target.value)}
          >
            <option value="">{t(`wine.${any}`)}</option>
            {options.map(([option, label]) => (
              <option key={option} value={option}>
                {label}
              </option>
            ))}
          </Select>
        ))}
      </div>
    </search>
  );
}
