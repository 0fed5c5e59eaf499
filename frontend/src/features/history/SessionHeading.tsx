import { useQuery } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { toSummary } from "@/api/sessionCache";
import { sessionDetailQuery } from "@/api/sessions";
import type { SessionSummary } from "@/api/types";
import { closedText } from "@/i18n/closedText";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { IconButton } from "@/ui/Button";
import { useShortcut } from "@/ui/shortcuts";
import { DeleteSessionDialog, ShareSessionDialog } from "./dialogs";
import type { MenuTarget } from "./menuProps";
import { RenameForm } from "./RenameForm";
import { SessionMenu } from "./SessionMenu";
import { useSessionTitle } from "./sessionTitle";
import { useRenameSession } from "./useRenameSession";

interface Props {
  id: string;
  onDeleted: (session: SessionSummary) => void;
  onDownload: () => void;
}

/** The title of the open chat, renamed on click, and its menu. */
export function SessionHeading({ id, ...actions }: Props) {
  const { data: session } = useQuery({ ...sessionDetailQuery(id), select: toSummary });
  const titleOf = useSessionTitle();
  if (!session) return <div className="flex-1" />;
  return (
    <>
      <title>{`${titleOf(session)} · Sommelier`}</title>
      <Heading key={id} session={session} {...actions} />
    </>
  );
}

function Heading({ session, onDeleted, onDownload }: Omit<Props, "id"> & { session: SessionSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rename = useRenameSession();
  const title = useSessionTitle()(session);
  const [renaming, setRenaming] = useState(false);
  const titleButton = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    // If the rename field had the focus when it unmounted, the title button gets it.
    if (wasRenaming.current && document.activeElement === document.body) titleButton.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  const [menu, setMenu] = useState<MenuTarget | null>(null);
  const [deleting, setDeleting] = useState<[SessionSummary] | null>(null);
  const [sharing, setSharing] = useState<SessionSummary | null>(null);
  useShortcut("rename", () => setRenaming(true));
  useShortcut("remove", () => setDeleting([session]));
  return (
    <div className="flex min-w-0 flex-1 items-center gap-1">
      {renaming ? (
        <>
          <h1 className="sr-only">{title}</h1>
          <RenameForm
            title={title}
            className="w-80 max-w-full"
            onCancel={() => setRenaming(false)}
            onSave={(text) => {
              rename({ session, title: text });
              setRenaming(false);
            }}
          />
        </>
      ) : (
        <h1 className="min-w-0 font-semibold">
          <button
            ref={titleButton}
            type="button"
            title={t("history.renameHint", { title })}
            onClick={() => setRenaming(true)}
            className="block max-w-full truncate rounded-control px-2 py-1.5 hover:bg-blush"
          >
            {title}
          </button>
        </h1>
      )}
      {session.closed_at && (
        <span className="shrink-0 px-1 text-small text-muted max-sm:hidden">
          {closedText(new Date(session.closed_at), new Date(), language, t)}
        </span>
      )}
      {session.is_private && (
        <span className="shrink-0 px-1 text-small text-muted">
          <span className="max-lg:hidden">{t("history.privateRule")}</span>
          <span className="lg:hidden">{t("history.private")}</span>
        </span>
      )}
      <IconButton
        label={t("history.options", { title })}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        className="text-muted"
        onClick={(event) => setMenu({ session, anchor: event.currentTarget, byKey: event.detail === 0 })}
      >
        <Ellipsis aria-hidden className="size-4.5" />
      </IconButton>
      <SessionMenu
        target={menu}
        onClose={() => setMenu(null)}
        onRename={() => setRenaming(true)}
        onShare={setSharing}
        onDownload={onDownload}
        onDelete={() => setDeleting([session])}
        onGone={onDeleted}
      />
      <DeleteSessionDialog sessions={deleting} openId={session.id} onClose={() => setDeleting(null)} />
      <ShareSessionDialog session={sharing} onClose={() => setSharing(null)} />
    </div>
  );
}
