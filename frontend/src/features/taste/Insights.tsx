import type { ReactNode } from "react";
import { changeInsight, forgetInsight } from "@/api/tasteProfile";
import type { Insight, InsightUpdate, TasteProfile, Wine } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { EventDay } from "./EventDay";
import { InsightEditor } from "./InsightEditor";
import { InsightHistory } from "./InsightHistory";
import { InsightSource } from "./InsightSource";
import { TasteSection } from "./TasteSection";
import { useProfileChange } from "./useProfileChange";

export type RenderWine = (wine: Pick<Wine, "id" | "name">) => ReactNode;

const groups = ["liked_wines", "disliked_wines", "events", "foods", "constraints"] as const;
type Group = (typeof groups)[number];

const without = (profile: TasteProfile, { id }: Insight): TasteProfile => ({
  ...profile,
  ...Object.fromEntries(groups.map((group) => [group, profile[group].filter((insight) => insight.id !== id)])),
});

const sameWords = (one: string, other: string) => one.toLocaleLowerCase() === other.toLocaleLowerCase();

function Words({ insight: { text, wine }, renderWine }: { insight: Insight; renderWine: RenderWine }) {
  if (!wine) return text;
  if (sameWords(text, wine.name)) return renderWine(wine);
  return (
    <>
      {text} <span className="text-muted">·</span> {renderWine(wine)}
    </>
  );
}

interface Props {
  profile: TasteProfile;
  shown: readonly Group[];
  renderWine: RenderWine;
  onEmptied: () => void;
}

/** The insights, by kind. */
export function Insights({ profile, shown, renderWine, onEmptied }: Props) {
  const { t } = useTranslation();
  const forget = useProfileChange<Insight>({
    ask: ({ id }) => forgetInsight(id),
    change: without,
    onDone: ({ text }) => notify(t("taste.forgotten", { name: text })),
  });
  const change = useProfileChange<{ id: string; update: InsightUpdate }>({
    ask: ({ id, update }) => changeInsight(id, update),
    change: (kept) => kept,
    onRefused: ({ update }, fields) =>
      fields.includes("holder") ? t("taste.holderUnknown", { name: update.holder }) : null,
  });
  return shown.map((group) => (
    <TasteSection
      key={group}
      title={t(`taste.groups.${group}`)}
      onEmptied={onEmptied}
      rows={profile[group].map((insight) => ({
        key: insight.id,
        name: insight.text,
        words: (
          <>
            <Words insight={insight} renderWine={renderWine} />
            {insight.time && <EventDay time={insight.time} />}
            <InsightHistory insight={insight} />
          </>
        ),
        ended: insight.ended_at !== null,
        editor: (close) => (
          <InsightEditor insight={insight} onClose={close} onChange={(update) => change({ id: insight.id, update })} />
        ),
        source: <InsightSource insight={insight} />,
        onForget: () => forget(insight),
      }))}
    />
  ));
}
