import { clsx } from "clsx";
import { ThumbsDown, ThumbsUp } from "lucide-react";
import type { Rating, Wine } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { useRating } from "./useRating";

interface Props {
  wine: Pick<Wine, "id" | "rating">;
  /** The id of the element with the wine's name, for `aria-describedby`. */
  describedBy: string;
  /** Shows labels beside the icons. */
  spelledOut?: boolean;
  className?: string;
}

const thumbs = [
  { rating: "liked", Icon: ThumbsUp, pressed: "fill-gold/30 text-gold" },
  { rating: "disliked", Icon: ThumbsDown, pressed: "fill-ink/25 text-ink" },
] as const satisfies { rating: Rating; Icon: typeof ThumbsUp; pressed: string }[];

/** Rating buttons; pressing the active one again removes the rating. */
export function Thumbs({ wine, describedBy, spelledOut = false, className }: Props) {
  const { t } = useTranslation();
  const rate = useRating(wine);
  return (
    <div className={clsx("flex shrink-0", spelledOut ? "flex-wrap gap-2" : "-my-1.5 -mr-2 max-lg:-my-2.5", className)}>
      {thumbs.map(({ rating, Icon, pressed }) => {
        const isPressed = wine.rating === rating;
        const words = t(`wine.${rating}`);
        return (
          <Button
            key={rating}
            look={spelledOut ? "secondary" : "quiet"}
            size={spelledOut ? "normal" : "smallIcon"}
            aria-label={spelledOut ? undefined : words}
            title={spelledOut ? undefined : words}
            aria-pressed={isPressed}
            aria-describedby={describedBy}
            className={clsx(!spelledOut && "max-lg:size-10")}
            onClick={() => rate(isPressed ? null : rating)}
          >
            <Icon
              aria-hidden
              className={clsx(spelledOut ? "size-4.5" : "size-4", isPressed ? pressed : "text-muted")}
            />
            {spelledOut && words}
          </Button>
        );
      })}
    </div>
  );
}
