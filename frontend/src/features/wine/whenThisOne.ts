import type { WineCard } from "@/api/types";
import type { Translate } from "@/i18n/translation";

type Compared = Pick<
  WineCard,
  "kind" | "alcohol_free" | "sweetness" | "body" | "acidity" | "tannin" | "price_min" | "price_max" | "dishes"
>;

const sweetness = { dry: 0, semi_dry: 1, semi_sweet: 2, sweet: 3 };

/** The traits that are compared, the most noticeable first. */
const traits = {
  alcoholFree: (wine: Compared) => Number(wine.alcohol_free),
  sparkling: (wine: Compared) => Number(wine.kind === "sparkling"),
  fortified: (wine: Compared) => Number(wine.kind === "fortified"),
  sweetest: (wine: Compared) => sweetness[wine.sweetness],
  cheapest: (wine: Compared) => -(wine.price_min + wine.price_max),
  lightest: (wine: Compared) => -wine.body,
  fullest: (wine: Compared) => wine.body,
  freshest: (wine: Compared) => wine.acidity,
  softest: (wine: Compared) => -wine.tannin,
  firmest: (wine: Compared) => wine.tannin,
};

type Trait = keyof typeof traits;

const MOST_TRAITS = 2;

/** What a wine has more of than each of the others. */
export function traitsOf<W extends Compared>(wine: W, wines: W[]): Trait[] {
  const others = wines.filter((other) => other !== wine);
  return (Object.keys(traits) as Trait[])
    .filter((trait) => others.every((other) => traits[trait](wine) > traits[trait](other)))
    .slice(0, MOST_TRAITS);
}

/** One sentence that says when to choose this wine and not the others. */
export function whenThisOne<W extends Compared>(wine: W, wines: W[], t: Translate): string {
  const others = wines.filter((other) => other !== wine);
  const dish = wine.dishes.find((one) => !others.some(({ dishes }) => dishes.includes(one))) ?? wine.dishes[0];
  const found = traitsOf(wine, wines).map((trait) => t(`compare.traits.${trait}`));
  const wish = found.join(t("compare.and"));
  if (dish && wish) return t("compare.dishOrWish", { dish, wish });
  if (wish) return t("compare.wish", { wish });
  return dish ? t("compare.dish", { dish }) : "";
}
