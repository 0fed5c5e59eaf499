import { type FormEvent, useState } from "react";
import type { Insight, InsightUpdate } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { inputStyle } from "@/ui/Field";
import { HolderField } from "./HolderField";
import { MAX_WORDS } from "./limits";

interface Props {
  insight: Insight;
  onChange: (update: InsightUpdate) => void;
  onClose: () => void;
}

/** Corrects an insight, turns it round, or says that it holds no longer or never did. */
export function InsightEditor({ insight, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(insight.text);
  const wasOf = insight.holder?.name ?? "";
  const [holder, setHolder] = useState(wasOf);
  const change = (update: InsightUpdate) => {
    onChange(update);
    onClose();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    const update: InsightUpdate = {
      ...(words && words !== insight.text && { text: words }),
      ...(holder.trim() !== wasOf && { holder: holder.trim() }),
    };
    if (Object.keys(update).length > 0) change(update);
    else onClose();
  };
  const likes = insight.kind === "liked_wine";
  const answers: { label: string; update: InsightUpdate }[] = [
    ...(likes || insight.kind === "disliked_wine"
      ? [
          {
            label: t(likes ? "wine.disliked" : "wine.liked"),
            update: { polarity: likes ? "dislikes" : "likes" } satisfies InsightUpdate,
          },
        ]
      : []),
    insight.ended_at
      ? { label: t("taste.holds"), update: { validity: "holds" } }
      : { label: t("taste.noLonger"), update: { validity: "no_longer" } },
    { label: t("taste.notMe"), update: { validity: "not_me" } },
  ];
  return (
    <form onSubmit={save} className="flex flex-col gap-2 py-1">
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit these words
        autoFocus
        aria-label={t("taste.addText")}
        value={text}
        maxLength={MAX_WORDS}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onClose()}
        className={inputStyle}
      />
      {insight.kind !== "event" && <HolderField value={holder} onChange={setHolder} />}
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Button type="submit" size="small">
          {t("taste.save")}
        </Button>
        {answers.map(({ label, update }) => (
          <Button key={label} look="secondary" size="small" onClick={() => change(update)}>
            {label}
          </Button>
        ))}
        <Button look="quiet" size="small" onClick={onClose}>
          {t("history.cancel")}
        </Button>
      </div>
    </form>
  );
}
