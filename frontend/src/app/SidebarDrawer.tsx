import { X } from "lucide-react";
import { useTranslation } from "@/i18n/translation";
import { buttonStyle } from "@/ui/Button";
import { SidePanel, SidePanelClose } from "@/ui/SidePanel";
import { Sidebar } from "./Sidebar";

interface Props {
  open: boolean;
  onClose: () => void;
  /** Where the focus goes: true leaves that to the panel, false leaves the focus alone. */
  finalFocus: () => boolean | HTMLElement | null;
}

/** The sidebar where the window is too narrow to show it always. */
export function SidebarDrawer({ open, onClose, finalFocus }: Props) {
  const { t } = useTranslation();
  return (
    <SidePanel
      open={open}
      onClose={onClose}
      side="left"
      label={t("app.chats")}
      finalFocus={finalFocus}
      className="w-80 bg-sunk"
    >
      <Sidebar
        close={
          <SidePanelClose aria-label={t("app.closeChats")} className={buttonStyle({ look: "quiet", size: "icon" })}>
            <X aria-hidden className="size-5" />
          </SidePanelClose>
        }
      />
    </SidePanel>
  );
}
