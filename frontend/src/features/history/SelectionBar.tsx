import { Download, Pin, PinOff, Trash2, X } from "lucide-react";
import { useState } from "react";
import type { SessionSummary } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { Button, IconButton } from "@/ui/Button";
import { notify } from "@/ui/notices";
import { DeleteSessionDialog } from "./dialogs";
import type { ExportSessions } from "./selection";
import { useTitleList } from "./sessionTitle";
import { usePinSessions } from "./usePinSessions";

type Sessions = readonly SessionSummary[];

interface Props {
  chosen: Sessions;
  /** How many chats are listed. */
  total: number;
  openId: string | undefined;
  onAll: () => void;
  onExport: ExportSessions;
  /** Called with the chats for which it failed. */
  onDone: (undone: Sessions) => void;
  /** Called before the chats leave the list. */
  onDeleted: (gone: Sessions) => void;
  onLeave: () => void;
}

/** Says how many chats are chosen, and does something to all of them. */
export function SelectionBar({ chosen, total, openId, onAll, onExport, onDone, onDeleted, onLeave }: Props) {
  const { t } = useTranslation();
  const titlesOf = useTitleList();
  const pinAll = usePinSessions();
  const [isBusy, setBusy] = useState(false);
  const [deleting, setDeleting] = useState<[SessionSummary, ...SessionSummary[]] | null>(null);
  const pinned = chosen.length > 0 && chosen.every((session) => session.pinned);
  const isOff = chosen.length === 0 || isBusy;

  const run = async (call: () => Promise<Sessions>) => {
    setBusy(true);
    const undone = await call();
    setBusy(false);
    onDone(undone);
  };
  const exportAll = async () => {
    const unread = await onExport(chosen);
    if (unread.length > 0) notify(t("select.notExported", { titles: titlesOf(unread) }));
    return unread;
  };
  const ask = () => {
    const [first, ...others] = chosen;
    if (first) setDeleting([first, ...others]);
  };

  return (
    <section
      aria-label={t("select.title")}
      aria-busy={isBusy}
      className="sticky top-0 z-10 -mx-1 mb-2 rounded-card border border-line bg-surface p-1"
    >
      <div className="flex items-center">
        <p role="status" className="min-w-0 flex-1 truncate pl-3 font-medium">
          {chosen.length > 0 ? t("select.chosen", { count: chosen.length }) : t("select.none")}
        </p>
        <Button
          look="quiet"
          size="small"
          aria-label={t("select.allLabel")}
          aria-pressed={chosen.length === total}
          onClick={onAll}
        >
          {t("select.all")}
        </Button>
        <IconButton label={t("select.leave")} size="smallIcon" className="text-muted" onClick={onLeave}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </div>
      <div className="flex flex-wrap">
        <Action icon={pinned ? PinOff : Pin} isOff={isOff} onClick={() => run(() => pinAll(chosen, !pinned))}>
          {t(pinned ? "history.unpin" : "history.pin")}
        </Action>
        <Action icon={Download} isOff={isOff} onClick={() => run(exportAll)}>
          {t("select.export")}
        </Action>
        <Action icon={Trash2} isOff={isOff} onClick={ask}>
          {t("history.delete")}
        </Action>
      </div>
      <DeleteSessionDialog
        sessions={deleting}
        openId={openId}
        onClose={() => setDeleting(null)}
        onDelete={onDeleted}
        finalFocus={false}
      />
    </section>
  );
}

interface ActionProps {
  icon: typeof Pin;
  isOff: boolean;
  onClick: () => void;
  children: string;
}

function Action({ icon: Icon, isOff, onClick, children }: ActionProps) {
  return (
    <Button
      look="quiet"
      size="small"
      aria-disabled={isOff}
      onClick={() => isOff || onClick()}
      className="min-w-0 flex-1 px-1.5"
    >
      <Icon aria-hidden className="size-3.5 shrink-0 text-muted" />
      {children}
    </Button>
  );
}
