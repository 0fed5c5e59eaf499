import { Menu } from "lucide-react";
import type { ReactNode } from "react";
import { NewChatButton } from "@/features/chat/NewChatButton";
import { useTranslation } from "@/i18n/translation";
import { IconButton } from "@/ui/Button";
import { useOpenDrawer } from "./drawer";

/** The top bar of a page: its title and, on narrow screens, buttons for the drawer and a new chat. */
export function PageHeader({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const openDrawer = useOpenDrawer();
  return (
    <header className="flex h-14 shrink-0 items-center gap-1 border-b border-line px-2 lg:px-4">
      <IconButton label={t("app.openChats")} className="lg:hidden" onClick={openDrawer}>
        <Menu aria-hidden className="size-5" />
      </IconButton>
      {children}
      <NewChatButton compact className="lg:hidden" />
    </header>
  );
}
