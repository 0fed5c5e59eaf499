import { useCallback, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { SessionSummary } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { onDemand } from "@/ui/onDemand";
import { LoadFailed, Loading } from "@/ui/Status";
import { useShortcut } from "@/ui/shortcuts";
import { onRestored } from "./deletions";
import { DeleteSessionDialog, ShareSessionDialog } from "./dialogs";
import { GroupHeading } from "./GroupHeading";
import type { MenuTarget } from "./menuProps";
import { NextPage } from "./NextPage";
import { SessionMenu } from "./SessionMenu";
import { linkId, optionsId, SessionRow } from "./SessionRow";
import type { ExportSessions } from "./selection";
import { useHistory } from "./useHistory";
import { useRenameSession } from "./useRenameSession";

interface Props {
  query: string;
  openId: string | undefined;
  onDeleted: (session: SessionSummary) => void;
  onExport: ExportSessions;
}

const optionsOf = (id: string) => document.getElementById(optionsId(id));

const SelectSessions = onDemand(async () => (await import("./SelectSessions"))?.SelectSessions);

const SKELETONS = ["w-3/4", "w-1/2", "w-2/3", "w-5/6", "w-1/2", "w-3/5"];

export function HistoryList({ query, openId, onDeleted, onExport }: Props) {
  const { t } = useTranslation();
  const {
    groups,
    matches,
    data,
    error,
    refetch,
    isPlaceholderData,
    hasNextPage,
    isFetchingNextPage,
    isFetchNextPageError,
    fetchNextPage,
  } = useHistory(query);
  const [menu, setMenu] = useState<MenuTarget | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [deleting, setDeleting] = useState<[SessionSummary] | null>(null);
  const [sharing, setSharing] = useState<SessionSummary | null>(null);
  // The id of the chat whose menu began choosing several.
  const [selecting, setSelecting] = useState<string | null>(null);
  const showMenu = useCallback(
    (session: SessionSummary, anchor: HTMLElement, byKey: boolean) => setMenu({ session, anchor, byKey }),
    [],
  );
  const rename = useRenameSession();
  // The id of the row whose options button gets the focus after a re-render removed the focused one.
  const returning = useRef<string | null>(null);
  // The id of the row next to the one that was removed last.
  const neighbour = useRef("");
  const finishRenaming = useCallback(
    (session: SessionSummary, title?: string) => {
      setRenaming(null);
      returning.current = session.id;
      if (title !== undefined) rename({ session, title });
    },
    [rename],
  );

  // A row that moves to another group is remounted there, and the rename field unmounts after saving.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows move with their groups
  useEffect(() => {
    if (returning.current && document.activeElement === document.body) optionsOf(returning.current)?.focus();
    returning.current = null;
  }, [groups, renaming, selecting]);

  // The id of the chat whose row comes back.
  const restored = useRef<string | null>(null);
  useEffect(
    () =>
      onRestored(({ id }) => {
        restored.current = id;
      }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is in the groups again
  useEffect(() => {
    if (restored.current) document.getElementById(linkId(restored.current))?.focus();
    restored.current = null;
  }, [groups]);

  const goToNeighbour = (gone: SessionSummary) => {
    const rows = groups.flatMap(({ sessions }) => sessions);
    const at = rows.findIndex(({ id }) => id === gone.id);
    neighbour.current = (rows[at + 1] ?? rows[at - 1])?.id ?? "";
    returning.current = neighbour.current;
  };

  const leaveSelection = (id: string | undefined) => {
    setSelecting(null);
    returning.current = id ?? null;
  };

  const navigate = useNavigate();
  const go = (step: 1 | -1) => {
    const rows = groups.flatMap(({ sessions }) => sessions);
    const at = rows.findIndex(({ id }) => id === openId);
    // From another page, both directions lead to the first chat.
    const next = rows[at < 0 ? 0 : at + step];
    if (next) navigate(`/chat/${next.id}`);
  };
  useShortcut("previousChat", () => go(-1), groups.length > 0);
  useShortcut("nextChat", () => go(1), groups.length > 0);

  if (!data && error)
    return <LoadFailed text={t("history.loadFailed")} retryLabel={t("app.tryAgain")} onRetry={refetch} />;
  if (!data)
    return (
      <div className="flex flex-col gap-4 px-3 py-2">
        <Loading label={t("app.loading")} />
        {SKELETONS.map((width, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
          <div key={row} className={`skeleton h-5 ${width}`} />
        ))}
      </div>
    );
  const rows = groups.map((group) => (
    <section key={group.key} className="mb-4">
      <GroupHeading when={group.when} />
      <ul>
        {group.sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            match={matches.get(session.id)}
            open={session.id === openId}
            renaming={session.id === renaming}
            menuShown={session.id === menu?.session.id}
            onMenu={showMenu}
            onRename={finishRenaming}
          />
        ))}
      </ul>
    </section>
  ));
  return (
    <>
      {isPlaceholderData && <Loading label={t("app.loading")} />}
      {groups.length === 0 && !isPlaceholderData && (
        <p role="status" className="px-3 py-2 text-muted [overflow-wrap:anywhere]">
          {query ? t("history.noHits", { query }) : t("history.empty")}
        </p>
      )}
      {selecting && groups.length > 0 ? (
        <SelectSessions
          groups={groups}
          openId={openId}
          first={selecting}
          onExport={onExport}
          onLeave={leaveSelection}
          meanwhile={rows}
          onFailed={() => {
            notify(t("app.problem.network"));
            leaveSelection(selecting);
          }}
        />
      ) : (
        rows
      )}
      {isFetchNextPageError ? (
        <LoadFailed text={t("history.loadFailed")} retryLabel={t("app.tryAgain")} onRetry={fetchNextPage} />
      ) : (
        hasNextPage && <NextPage busy={isFetchingNextPage} onReach={fetchNextPage} />
      )}
      <SessionMenu
        target={menu}
        onClose={() => setMenu(null)}
        onRename={(session) => setRenaming(session.id)}
        onShare={setSharing}
        onSelect={(session) => setSelecting(session.id)}
        onDelete={(session) => setDeleting([session])}
        onPin={(session) => {
          returning.current = session.id;
        }}
        onGone={(gone) => {
          goToNeighbour(gone);
          onDeleted(gone);
        }}
      />
      <DeleteSessionDialog
        sessions={deleting}
        openId={openId}
        onClose={() => setDeleting(null)}
        onDelete={([session]) => goToNeighbour(session)}
        finalFocus={() => optionsOf(neighbour.current) ?? true}
      />
      <ShareSessionDialog session={sharing} onClose={() => setSharing(null)} />
    </>
  );
}
