import type { Message, WineCard } from "@/api/types";
import { priceBand } from "@/i18n/format";
import type { Language } from "@/i18n/language";

function line(wine: WineCard, language: Language) {
  const { name, producer, vintage, region, country, price_min: min, price_max: max, currency, reason } = wine;
  const facts = [producer, vintage, region, country, priceBand(min, max, currency, language)];
  return [`- ${[name, ...facts].filter(Boolean).join(", ")}`, reason].filter(Boolean).join(": ");
}

/** A reply with its wines as text for the clipboard. */
export const copyText = ({ content, wines }: Pick<Message, "content" | "wines">, language: Language) =>
  [content, wines.map((wine) => line(wine, language)).join("\n")].filter(Boolean).join("\n\n");
