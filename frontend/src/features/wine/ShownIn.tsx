import { Link } from "react-router";
import type { Recommendation } from "@/api/types";
import { dayAndMonth } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";

/** When and in which chat a wine was recommended, with a link to that very reply. */
export function ShownIn({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation();
  const { session, message_id: messageId, recommended_at: recommendedAt } = recommendation;
  const day = dayAndMonth(new Date(recommendedAt), useLanguage());
  // A chat without a title goes by its day, which stands here already.
  const named = session && session.title !== day;
  return (
    <p className="text-small text-muted [overflow-wrap:anywhere]">
      {(named || !session) && `${day}, `}
      {session ? (
        <Link
          to={{ pathname: `/chat/${session.id}`, hash: messageId ? `#${messageId}` : "" }}
          className="relative underline decoration-control decoration-1 underline-offset-4 hover:text-ink hover:decoration-current"
        >
          {session.title}
        </Link>
      ) : (
        t("wine.shown.deleted")
      )}
    </p>
  );
}
