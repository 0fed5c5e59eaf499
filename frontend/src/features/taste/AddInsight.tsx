import { type FormEvent, useState } from "react";
import { addInsight } from "@/api/tasteProfile";
import type { InsightDraft, InsightKind } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { inputStyle } from "@/ui/Field";
import { notify } from "@/ui/notices";
import { Select } from "@/ui/Select";
import { HolderField } from "./HolderField";
import { MAX_WORDS } from "./limits";
import { useProfileChange } from "./useProfileChange";

const KINDS: readonly InsightKind[] = ["liked_wine", "disliked_wine", "constraint", "food", "event"];

/** Adds an insight by hand. */
export function AddInsight() {
  const { t } = useTranslation();
  const [kind, setKind] = useState<InsightKind>("liked_wine");
  const [text, setText] = useState("");
  const [holder, setHolder] = useState("");
  const add = useProfileChange<InsightDraft>({
    ask: addInsight,
    change: (profile) => profile,
    onDone: (draft) => {
      setText("");
      setHolder("");
      notify(t("taste.added", { name: draft.text }));
    },
    onRefused: (draft, fields) => (fields.includes("holder") ? t("taste.holderUnknown", { name: draft.holder }) : null),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whose = kind !== "event" && holder.trim();
    if (text.trim()) add({ kind, text: text.trim(), ...(whose && { holder: whose }) });
  };
  return (
    <form onSubmit={submit} aria-label={t("taste.add")} className="flex flex-wrap items-center gap-2">
      <span className="w-full font-medium sm:w-auto">{t("taste.add")}</span>
      <Select label={t("taste.addKind")} value={kind} onChange={(event) => setKind(event.target.value as InsightKind)}>
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`taste.groups.${one}s`)}
          </option>
        ))}
      </Select>
      <input
        aria-label={t("taste.addText")}
        placeholder={t("taste.addText")}
        value={text}
        maxLength={MAX_WORDS}
        onChange={(event) => setText(event.target.value)}
        className={`${inputStyle} min-w-40 flex-1`}
      />
      {kind !== "event" && <HolderField value={holder} onChange={setHolder} className="min-w-32 max-w-48 flex-1" />}
      <Button type="submit" look="secondary">
        {t("taste.addButton")}
      </Button>
    </form>
  );
}
