import "@/i18n/selectWords";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { SessionSummary } from "@/api/types";
import { GroupHeading } from "./GroupHeading";
import type { SessionGroup } from "./groups";
import { SelectableRow } from "./SelectableRow";
import { SelectionBar } from "./SelectionBar";
import { type ExportSessions, type Selection, startWith, toggle, toggleRange } from "./selection";
import { useSelectionKeys } from "./useSelectionKeys";

export interface SelectSessionsProps {
  groups: SessionGroup[];
  openId: string | undefined;
  /** The id of the chat whose menu began it. */
  first: string;
  onExport: ExportSessions;
  /** Called with the id of the chat whose row gets the focus. */
  onLeave: (id: string | undefined) => void;
}

/** The list of chats with a checkbox at each, and what can be done to those that are chosen. */
export function SelectSessions({ groups, openId, first, onExport, onLeave }: SelectSessionsProps) {
  const [selection, setSelection] = useState<Selection>(() => startWith(first));
  const rows = groups.flatMap(({ sessions }) => sessions);
  const ids = rows.map(({ id }) => id);
  const chosen = rows.filter(({ id }) => selection.chosen.has(id));
  const choose = (sessions: readonly SessionSummary[]) =>
    setSelection(({ anchor }) => ({ anchor, chosen: new Set(sessions.map(({ id }) => id)) }));

  const list = useRef<HTMLDivElement>(null);
  const focusFirst = useEffectEvent(() => {
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>("input") ?? [])];
    (boxes.find(({ value }) => value === first) ?? boxes[0])?.focus();
  });
  useEffect(() => focusFirst(), []);

  const leave = () => onLeave(ids.includes(selection.anchor) ? selection.anchor : ids[0]);
  useSelectionKeys({ onAll: () => choose(rows), onLeave: leave });

  const afterDeletion = (gone: readonly SessionSummary[]) => {
    const isLeft = (session: SessionSummary) => !gone.includes(session);
    const from = rows.findIndex(({ id }) => id === gone[0]?.id);
    onLeave((rows.slice(from).find(isLeft) ?? rows.slice(0, from).findLast(isLeft))?.id);
  };

  return (
    <>
      <SelectionBar
        chosen={chosen}
        total={rows.length}
        openId={openId}
        onAll={() => choose(chosen.length === rows.length ? [] : rows)}
        onExport={onExport}
        onDone={(undone) => (undone.length > 0 ? choose(undone) : leave())}
        onDeleted={afterDeletion}
        onLeave={leave}
      />
      <div ref={list}>
        {groups.map((group) => (
          <section key={group.key} className="mb-4">
            <GroupHeading when={group.when} />
            <ul>
              {group.sessions.map((session) => (
                <SelectableRow
                  key={session.id}
                  session={session}
                  open={session.id === openId}
                  chosen={selection.chosen.has(session.id)}
                  onToggle={(id, withShift) =>
                    setSelection((before) => (withShift ? toggleRange(before, id, ids) : toggle(before, id)))
                  }
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
