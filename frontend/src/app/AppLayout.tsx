import { X } from "lucide-react";
import { Suspense, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, useLocation } from "react-router";
import { WineSheet } from "@/features/wine/WineSheet";
import { buttonStyle } from "@/ui/Button";
import { useMediaQuery } from "@/ui/browser";
import { SidePanel, SidePanelClose } from "@/ui/SidePanel";
import { PageBoundary, PanelBoundary } from "./boundaries";
import { DrawerContext } from "./drawer";
import { OfflineNotice } from "./OfflineNotice";
import { Sidebar } from "./Sidebar";
import { useAccountEvents } from "./useAccountEvents";

export function AppLayout() {
  const { t } = useTranslation();
  const wide = useMediaQuery("(min-width: 1024px)");
  useAccountEvents();
  const { key } = useLocation();
  // The drawer belongs to the page it was opened on, so going anywhere closes it.
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  const openDrawer = useCallback(() => setOpenedOn(key), [key]);
  return (
    <DrawerContext value={openDrawer}>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-wine px-4 py-2 text-on-wine focus:translate-y-0"
      >
        {t("app.skip")}
      </a>
      <div className="flex h-dvh">
        {wide && (
          <aside aria-label={t("app.chats")} className="w-72 shrink-0 border-r border-line bg-sunk">
            <PanelBoundary>
              <Sidebar />
            </PanelBoundary>
          </aside>
        )}
        <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
          <OfflineNotice />
          <PageBoundary>
            <Suspense>
              <Outlet />
            </Suspense>
          </PageBoundary>
        </main>
      </div>
      {!wide && (
        <SidePanel
          open={openedOn === key}
          onClose={() => setOpenedOn(null)}
          side="left"
          label={t("app.chats")}
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
      )}
      <WineSheet />
    </DrawerContext>
  );
}
