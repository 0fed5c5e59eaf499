import { useQueryClient } from "@tanstack/react-query";
import { clsx } from "clsx";
import { patchRating } from "@/api/ratingCache";
import type { ProfileRating, TasteProfile } from "@/api/types";
import { unrateWine } from "@/api/wines";
import { dayAndMonth } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import type { RenderWine } from "./Insights";
import { TasteSection } from "./TasteSection";
import { useProfileChange } from "./useProfileChange";

interface Props {
  ratings: ProfileRating[];
  renderWine: RenderWine;
  onEmptied: () => void;
}

const without = (profile: TasteProfile, { wine }: ProfileRating): TasteProfile => ({
  ...profile,
  ratings: profile.ratings.filter((rating) => rating.wine.id !== wine.id),
});

/** The wines that the person has rated. */
export function RatedWines({ ratings, renderWine, onEmptied }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const forget = useProfileChange<ProfileRating>({
    ask: ({ wine }) => unrateWine(wine.id),
    change: without,
    onDone: ({ wine }) => {
      patchRating(queries, wine.id, null);
      notify(t("taste.forgotten", { name: wine.name }));
    },
  });
  return (
    <TasteSection
      title={t("taste.ratings")}
      onEmptied={onEmptied}
      rows={ratings.map((rated) => ({
        key: rated.wine.id,
        name: rated.wine.name,
        words: renderWine(rated.wine),
        source: (
          <>
            <span className={clsx(rated.rating === "liked" && "text-gold")}>{t(`wine.${rated.rating}`)}</span>
            {`, ${dayAndMonth(new Date(rated.rated_at), language)}`}
          </>
        ),
        onForget: () => forget(rated),
      }))}
    />
  );
}
