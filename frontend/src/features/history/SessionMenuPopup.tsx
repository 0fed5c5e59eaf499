import { Archive, Download, ListChecks, Pencil, Pin, PinOff, Printer, Share2, Sparkles, Trash2 } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "@/i18n/translation";
import { MenuItem, MenuPopup, MenuRoot } from "@/ui/Menu";
import type { OpenMenuProps } from "./menuProps";
import { usePinSession } from "./usePinSession";
import { useRenameSession } from "./useRenameSession";

/** Once the menu is gone. */
const print = () => void setTimeout(() => window.print());

const icon = "size-4 text-muted";

/** The menu of a chat. */
export function SessionMenuPopup({ session, anchor, byKey, onClose, onCloseChat, onDownload, ...on }: OpenMenuProps) {
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
            on.onRename(session);
          }}
        >
          <Pencil aria-hidden className={icon} />
          {t("history.rename")}
        </MenuItem>
        {!session.is_private && (
          <MenuItem
            onClick={() => {
              on.onPin?.(session);
              pin(session, !session.pinned);
            }}
          >
            {session.pinned ? <PinOff aria-hidden className={icon} /> : <Pin aria-hidden className={icon} />}
            {t(session.pinned ? "history.unpin" : "history.pin")}
          </MenuItem>
        )}
        {on.onSelect && (
          <MenuItem
            onClick={() => {
              returnsFocus.current = false;
              on.onSelect?.(session);
            }}
          >
            <ListChecks aria-hidden className={icon} />
            {t("history.select")}
          </MenuItem>
        )}
        {session.title_source === "user" && (
          <MenuItem onClick={() => rename({ session, title: null })}>
            <Sparkles aria-hidden className={icon} />
            {t("history.automatic")}
          </MenuItem>
        )}
        {!session.is_private && session.message_count > 1 && (
          <MenuItem onClick={() => on.onShare(session)}>
            <Share2 aria-hidden className={icon} />
            {t("history.share")}
          </MenuItem>
        )}
        {onDownload && (
          <>
            <MenuItem onClick={onDownload}>
              <Download aria-hidden className={icon} />
              {t("history.download")}
            </MenuItem>
            <MenuItem onClick={print}>
              <Printer aria-hidden className={icon} />
              {t("history.print")}
            </MenuItem>
          </>
        )}
        {session.is_active && (
          <MenuItem onClick={() => onCloseChat(session)}>
            <Archive aria-hidden className={icon} />
            {t("history.close")}
          </MenuItem>
        )}
        <MenuItem onClick={() => on.onDelete(session)}>
          <Trash2 aria-hidden className={icon} />
          {t("history.delete")}
        </MenuItem>
      </MenuPopup>
    </MenuRoot>
  );
}
