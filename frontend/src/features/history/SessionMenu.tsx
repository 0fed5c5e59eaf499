import { Pencil, Sparkles, Trash2 } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SessionSummary } from "@/api/types";
import { MenuItem, MenuPopup, MenuRoot } from "@/ui/Menu";
import { useRename } from "./useRename";

export interface MenuTarget {
  session: SessionSummary;
  anchor: HTMLElement;
}

interface Props {
  target: MenuTarget | null;
  onClose: () => void;
  onRename: (session: SessionSummary) => void;
  onDelete: (session: SessionSummary) => void;
}

const icon = "size-4 text-muted";

/** The one menu of a whole list: a menu for every row would make a long history slow to show. */
export function SessionMenu({ target, ...actions }: Props) {
  return target && <OpenMenu {...target} {...actions} />;
}

function OpenMenu({ session, anchor, onClose, onRename, onDelete }: MenuTarget & Omit<Props, "target">) {
  const { t } = useTranslation();
  const rename = useRename();
  // Renaming has a field of its own that takes the focus, and gives up when it loses it.
  const returnsFocus = useRef(true);
  return (
    <MenuRoot open onOpenChange={(open) => !open && onClose()}>
      <MenuPopup anchor={anchor} align="end" finalFocus={() => returnsFocus.current && anchor}>
        <MenuItem
          onClick={() => {
            returnsFocus.current = false;
            onRename(session);
          }}
        >
          <Pencil aria-hidden className={icon} />
          {t("history.rename")}
        </MenuItem>
        {session.title_source === "user" && (
          <MenuItem onClick={() => rename({ session, title: null })}>
            <Sparkles aria-hidden className={icon} />
            {t("history.automatic")}
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
