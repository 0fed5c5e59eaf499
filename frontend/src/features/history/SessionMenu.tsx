import { Pencil, Sparkles, Trash2 } from "lucide-react";
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
export function SessionMenu({ target, onClose, onRename, onDelete }: Props) {
  const { t } = useTranslation();
  const rename = useRename();
  if (!target) return null;
  const { session, anchor } = target;
  return (
    <MenuRoot open onOpenChange={(open) => !open && onClose()}>
      <MenuPopup anchor={anchor} align="end" finalFocus={() => (anchor.isConnected ? anchor : true)}>
        <MenuItem onClick={() => onRename(session)}>
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
