import { clsx } from "clsx";
import { NotebookPen, Wine } from "lucide-react";
import type { ReactNode } from "react";
import { Link, NavLink, useMatch } from "react-router";
import { AccountMenu } from "@/features/account/AccountMenu";
import { LanguageMenu } from "@/features/account/LanguageMenu";
import { ThemeMenu } from "@/features/account/ThemeMenu";
import { NewChatButton } from "@/features/chat/NewChatButton";
import { PrivateChatButton } from "@/features/chat/PrivateChatButton";
import { History } from "@/features/history/History";
import { useTranslation } from "@/i18n/translation";
import { buttonStyle } from "@/ui/Button";
import { Keys } from "@/ui/Keys";
import { Wordmark } from "@/ui/Wordmark";
import { PanelBoundary } from "./boundaries";
import { openPanel } from "./panels";
import { shortcuts } from "./shortcuts";
import { useAfterDeletion } from "./useAfterDeletion";
import { useExportChats } from "./useExportChats";
import { useSignOut } from "./useSignOut";

const pageLink = ({ isActive }: { isActive: boolean }) =>
  clsx(buttonStyle({ look: "quiet" }), "justify-start px-3", isActive && "bg-blush");

interface Props {
  /** The button that closes it where it is a drawer. */
  close?: ReactNode;
}

export function Sidebar({ close }: Props) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const openId = useMatch("/chat/:id")?.params.id;
  const exportChats = useExportChats();
  const afterDeletion = useAfterDeletion(openId);
  return (
    <div className="flex h-full flex-col">
      <div className="flex h-14 shrink-0 items-center justify-between pr-2 pl-5">
        <Link to="/" className="flex rounded-control p-1 -m-1">
          <Wordmark />
        </Link>
        {close}
      </div>
      <div className="flex flex-col gap-1 px-3 pt-1 pb-3">
        <NewChatButton />
        <PrivateChatButton />
        <NavLink to="/wines" className={pageLink}>
          <Wine aria-hidden className="size-4.5 text-muted" />
          {t("history.wines")}
        </NavLink>
      </div>
      <PanelBoundary className="min-h-0 flex-1">
        <History
          openId={openId}
          onDeleted={afterDeletion}
          onExport={exportChats}
          onSearchAll={() => openPanel("palette")}
          searchAllKeys={<Keys combinations={shortcuts.palette} />}
        />
      </PanelBoundary>
      <div className="flex shrink-0 flex-col border-t border-line px-2 py-2">
        <NavLink to="/taste" className={pageLink}>
          <NotebookPen aria-hidden className="size-4.5 text-muted" />
          {t("history.taste")}
        </NavLink>
        <div className="flex items-center gap-0.5">
          <AccountMenu onSignOut={signOut} />
          <LanguageMenu side="top" />
          <ThemeMenu side="top" />
        </div>
      </div>
    </div>
  );
}
