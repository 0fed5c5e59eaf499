import type { Wine } from "@/api/types";
import { priceBand } from "@/i18n/format";
import type { Language } from "@/i18n/language";
import type { Translate } from "@/i18n/translation";

/** "Rhône, France". */
export const origin = (wine: Pick<Wine, "region" | "country">) => `${wine.region}, ${wine.country}`;

export const bandOf = (wine: Pick<Wine, "price_min" | "price_max" | "currency">, language: Language) =>
  priceBand(wine.price_min, wine.price_max, wine.currency, language);

/** "red, dry", «красное, сухое»; still and with alcohol are not mentioned. */
export function style(wine: Pick<Wine, "colour" | "kind" | "sweetness" | "alcohol_free">, t: Translate) {
  return [
    wine.kind !== "still" && t(`wine.kind.${wine.kind}`),
    t(`wine.colour.${wine.colour}`),
    t(`wine.sweetness.${wine.sweetness}`),
    wine.alcohol_free && t("wine.alcoholFree"),
  ]
    .filter(Boolean)
    .join(", ");
}
