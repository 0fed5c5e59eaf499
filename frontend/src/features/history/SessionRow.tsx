import { clsx } from "clsx";
import { Ellipsis } from "lucide-react";
import { memo, useState } from "react";
import { Link } from "react-router";
import type { SessionMatch, SessionSummary } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { RenameForm } from "./RenameForm";
import { Snippet } from "./Snippet";
import { useSessionTitle } from "./sessionTitle";

export const linkId = (id: string) => `chat-${id}`;
export const optionsId = (id: string) => `options-${id}`;

interface Props {
  session: SessionSummary;
  /** Where a search found its words, beside the title. */
  match?: SessionMatch;
  /** Whether this chat is open. */
  open: boolean;
  renaming: boolean;
  menuShown: boolean;
  onMenu: (session: SessionSummary, anchor: HTMLElement, byKey: boolean) => void;
  /** Ends renaming; null leaves the title as it is. */
  onRename: (session: SessionSummary, title?: string) => void;
}

export const SessionRow = memo(function SessionRow({
  session,
  match,
  open,
  renaming,
  menuShown,
  onMenu,
  onRename,
}: Props) {
  const { t } = useTranslation();
  const title = useSessionTitle()(session);
  const [firstTitle] = useState(title);

  if (renaming)
    return (
      <li>
        <RenameForm title={title} onCancel={() => onRename(session)} onSave={(text) => onRename(session, text)} />
      </li>
    );

  return (
    <li
      className={clsx(
        "group relative flex items-center rounded-control [contain-intrinsic-size:auto_36px] [content-visibility:auto]",
        open ? "bg-blush" : "hover:bg-blush/60",
      )}
    >
      {open && <span aria-hidden className="absolute inset-y-1.5 left-0 w-0.75 rounded-full bg-wine" />}
      <Link
        id={linkId(session.id)}
        to={{ pathname: `/chat/${session.id}`, hash: match && `#${match.message_id}` }}
        aria-current={open ? "page" : undefined}
        title={title}
        className="min-w-0 flex-1 rounded-control py-1.5 pr-9 pl-3 -outline-offset-2 max-lg:py-2.5"
      >
        <span className="flex items-baseline gap-2">
          {/* A changed title fades in; the first one does not. */}
          <span key={title} className={clsx("truncate", title !== firstTitle && "new-title")}>
            {title}
          </span>{" "}
          {session.is_private && <span className="shrink-0 text-small text-muted">{t("history.private")}</span>}
        </span>
        {match && <Snippet parts={match.snippet} />}
      </Link>
      <button
        type="button"
        id={optionsId(session.id)}
        aria-label={t("history.options", { title })}
        aria-haspopup="menu"
        aria-expanded={menuShown}
        onClick={(event) => onMenu(session, event.currentTarget, event.detail === 0)}
        className={clsx(
          "absolute right-0.5 flex size-8 items-center justify-center rounded-control text-muted hover:text-ink -outline-offset-2",
          "pointer-fine:opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 aria-expanded:opacity-100",
        )}
      >
        <Ellipsis aria-hidden className="size-4.5" />
      </button>
    </li>
  );
});
