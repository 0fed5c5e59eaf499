import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionSummary } from "@/api/types";
import { SearchField } from "@/ui/SearchField";
import { HistoryList } from "./HistoryList";

interface Props {
  /** The id of the open chat, if one is open. */
  openId: string | undefined;
  onDeleted: (session: SessionSummary) => void;
}

export function History({ openId, onDeleted }: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  return (
    <>
      <search className="block px-3 pb-3">
        <SearchField label={t("history.search")} clearLabel={t("app.clearSearch")} value={query} onSearch={setQuery} />
      </search>
      <nav aria-label={t("app.chats")} className="relative min-h-0 flex-1 overflow-y-auto px-3 pb-4">
        <HistoryList query={query} openId={openId} onDeleted={onDeleted} />
      </nav>
    </>
  );
}
