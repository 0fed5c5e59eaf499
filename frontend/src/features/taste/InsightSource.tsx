import { Link } from "react-router";
import type { Insight } from "@/api/types";
import { dayAndMonth } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";

/** A link to the message an insight was learned from. */
export function InsightSource({ insight }: { insight: Insight }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { session, message_id: messageId, learned_at: learnedAt } = insight;
  return (
    <>
      {session ? (
        <Link
          title={insight.quote ?? undefined}
          to={{ pathname: `/chat/${session.id}`, hash: messageId ? `#${messageId}` : "" }}
          className="underline decoration-control decoration-1 underline-offset-4 hover:text-ink hover:decoration-current"
        >
          {t("taste.fromChat", { title: session.title })}
        </Link>
      ) : (
        t(insight.by_hand ? "taste.byHand" : "taste.fromDeleted")
      )}
      {`, ${dayAndMonth(new Date(learnedAt), language)}`}
    </>
  );
}
