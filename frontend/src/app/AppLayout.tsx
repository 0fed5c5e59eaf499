import { Suspense, useCallback, useRef, useState } from "react";
import { Outlet, useLocation, useNavigate, useSearchParams } from "react-router";
import { KEEP_FOCUS } from "@/features/chat/ChatView";
import { forgetDraft } from "@/features/chat/drafts";
import { useNewChat } from "@/features/chat/useNewChat";
import { useQueuedMessages } from "@/features/chat/useQueuedMessages";
import { useDeletions } from "@/features/history/useDeletions";
import { WINE_PARAM } from "@/features/wine/useWineLink";
import { useTranslation } from "@/i18n/translation";
import { useMediaQuery } from "@/ui/browser";
import { useShortcut, useShortcutKeys } from "@/ui/shortcuts";
import { PageBoundary, PanelBoundary } from "./boundaries";
import { DrawerOnDemand } from "./DrawerOnDemand";
import { DrawerContext } from "./drawer";
import { lazyPage } from "./lazyPage";
import { OfflineNotice } from "./OfflineNotice";
import { useKeptChats, useServiceWorker } from "./offline/useOffline";
import { PageHeader } from "./PageHeader";
import { openPanel, useOpenPanel } from "./panels";
import { Sidebar } from "./Sidebar";
import { shortcuts } from "./shortcuts";
import { useAccountEvents } from "./useAccountEvents";
import { useFocusAfterNavigation } from "./useFocusAfterNavigation";
import { usePrefetch } from "./usePrefetch";

const Panels = lazyPage(async () => (await import("./palette/Panels"))?.Panels);
const WineSheet = lazyPage(async () => (await import("@/features/wine/WineSheet"))?.WineSheet);

const brokenPanel = "fixed right-4 bottom-4 z-50 rounded-card border border-line bg-surface shadow-lift";

export function AppLayout() {
  const { t } = useTranslation();
  const wide = useMediaQuery("(min-width: 1024px)");
  useAccountEvents();
  useKeptChats();
  useQueuedMessages();
  useServiceWorker();
  usePrefetch();
  const navigate = useNavigate();
  useDeletions({
    onDeleted: forgetDraft,
    // The row in the sidebar gets the focus.
    onReturn: (id) => navigate(`/chat/${id}`, { state: KEEP_FOCUS }),
  });
  const { open: openNewChat } = useNewChat();
  useShortcutKeys(shortcuts);
  useShortcut("newChat", openNewChat);
  useShortcut("palette", () => openPanel("palette"));
  useShortcut("help", () => openPanel("help"));
  const main = useRef<HTMLElement>(null);
  useFocusAfterNavigation(main);
  const { key } = useLocation();
  // The sheet stays mounted once opened, for its closing transition.
  const [withSheet, setWithSheet] = useState(false);
  if (useSearchParams()[0].has(WINE_PARAM) && !withSheet) setWithSheet(true);
  const [withPanels, setWithPanels] = useState(false);
  if (useOpenPanel() && !withPanels) setWithPanels(true);
  // The drawer is open for one location key, so that any navigation closes it.
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  const [withDrawer, setWithDrawer] = useState(false);
  const openDrawer = useCallback(() => {
    setOpenedOn(key);
    setWithDrawer(true);
  }, [key]);
  const afterDrawer = () => {
    if (openedOn === null || openedOn === key) return true;
    // The button that opened it is unmounted with the previous page.
    return main.current?.contains(document.activeElement) ? false : main.current;
  };
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
        <main ref={main} id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
          <OfflineNotice />
          <PageBoundary
            header={
              <PageHeader>
                <div className="flex-1" />
              </PageHeader>
            }
          >
            <Suspense>
              <Outlet />
            </Suspense>
          </PageBoundary>
        </main>
      </div>
      {withDrawer && !wide && (
        <PanelBoundary className={brokenPanel}>
          <DrawerOnDemand
            open={openedOn === key}
            onClose={() => setOpenedOn(null)}
            finalFocus={afterDrawer}
            onFailed={() => setWithDrawer(false)}
          />
        </PanelBoundary>
      )}
      {withSheet && (
        <PanelBoundary className={brokenPanel}>
          <Suspense>
            <WineSheet />
          </Suspense>
        </PanelBoundary>
      )}
      {withPanels && (
        <PanelBoundary className={brokenPanel}>
          <Suspense>
            <Panels />
          </Suspense>
        </PanelBoundary>
      )}
    </DrawerContext>
  );
}
