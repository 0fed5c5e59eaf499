import { Command } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { SessionSummary } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { SearchField } from "@/ui/SearchField";
import { HistoryList } from "./HistoryList";
import type { ExportSessions } from "./selection";

interface Props {
  /** The id of the open chat, if one is open. */
  openId: string | undefined;
  onDeleted: (session: SessionSummary) => void;
  onExport: ExportSessions;
  /** Opens the palette. */
  onSearchAll: () => void;
  /** The keys that do the same. */
  searchAllKeys?: ReactNode;
}

export function History({ openId, onDeleted, onExport, onSearchAll, searchAllKeys }: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  return (
    <>
      <search className="block px-3 pb-3">
        <SearchField
          label={t("history.search")}
          clearLabel={t("app.clearSearch")}
          value={query}
          onSearch={setQuery}
          end={
            <button
              type="button"
              aria-label={t("history.palette")}
              title={t("history.palette")}
              onClick={onSearchAll}
              className="flex min-h-8 items-center rounded-control px-1.5 hover:bg-blush"
            >
              <span className="pointer-coarse:hidden">{searchAllKeys}</span>
              <Command aria-hidden className="size-4 text-muted pointer-fine:hidden" />
            </button>
          }
        />
      </search>
      <nav aria-label={t("app.chats")} className="relative min-h-0 flex-1 overflow-y-auto px-3 pb-4">
        <HistoryList query={query} openId={openId} onDeleted={onDeleted} onExport={onExport} />
      </nav>
    </>
  );
}
