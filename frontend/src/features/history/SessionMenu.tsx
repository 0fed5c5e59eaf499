import { Archive, Pencil, Pin, PinOff, Sparkles, Trash2 } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SessionSummary } from "@/api/types";
import { MenuItem, MenuPopup, MenuRoot } from "@/ui/Menu";
import { useCloseSession } from "./useCloseSession";
import { usePinSession } from "./usePinSession";
import { useRenameSession } from "./useRenameSession";

export interface MenuTarget {
  session: SessionSummary;
  anchor: HTMLElement;
  /** It was opened by keyboard. */
  byKey: boolean;
}

interface Props {
  target: MenuTarget | null;
  onClose: () => void;
  onRename: (session: SessionSummary) => void;
  onDelete: (session: SessionSummary) => void;
  /** Called before a chat moves in the list. */
  onPin?: (session: SessionSummary) => void;
  /** Called for a private chat, which closing deletes. */
  onGone: (session: SessionSummary) => void;
}

type OpenProps = MenuTarget & Omit<Props, "target" | "onGone"> & { onCloseChat: (session: SessionSummary) => void };

const icon = "size-4 text-muted";

/** One menu shared by all rows: one per row takes over a second to mount for 1,000 rows. */
export function SessionMenu({ target, onGone, ...actions }: Props) {
  // Not in OpenMenu, because the call outlives the menu.
  const close = useCloseSession(onGone);
  return target && <OpenMenu {...target} {...actions} onCloseChat={close} />;
}

function OpenMenu({ session, anchor, byKey, onClose, onRename, onDelete, onPin, onCloseChat }: OpenProps) {
  const { t } = useTranslation();
  const rename = useRenameSession();
  const pin = usePinSession();
  // Renaming moves the focus to its field, which ends renaming on blur.
  const returnsFocus = useRef(true);
  return (
    <MenuRoot open onOpenChange={(open) => !open && onClose()}>
      <MenuPopup
        anchor={anchor}
        align="end"
        startsAtFirst={byKey}
        finalFocus={() => returnsFocus.current && (document.getElementById(anchor.id) ?? anchor)}
      >
        <MenuItem
          onClick={() => {
            returnsFocus.current = false;
            onRename(session);
          }}
        >
          <Pencil aria-hidden className={icon} />
          {t("history.rename")}
        </MenuItem>
        {!session.is_private && (
          <MenuItem
            onClick={() => {
              onPin?.(session);
              pin({ session, pinned: !session.pinned });
            }}
          >
            {session.pinned ? <PinOff aria-hidden className={icon} /> : <Pin aria-hidden className={icon} />}
            {t(session.pinned ? "history.unpin" : "history.pin")}
          </MenuItem>
        )}
        {session.title_source === "user" && (
          <MenuItem onClick={() => rename({ session, title: null })}>
            <Sparkles aria-hidden className={icon} />
            {t("history.automatic")}
          </MenuItem>
        )}
        {session.is_active && (
          <MenuItem onClick={() => onCloseChat(session)}>
            <Archive aria-hidden className={icon} />
            {t("history.close")}
          </MenuItem>
        )}
        <MenuItem onClick={() => onDelete(session)}>
          <Trash2 aria-hidden className={icon} />
          {t("history.delete")}
        </MenuItem>
      </MenuPopup>
    </MenuRoot>
  );
}
