import type { ComponentProps } from "react";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { onDemand } from "@/ui/onDemand";
import type { SidebarDrawer } from "./SidebarDrawer";

type Props = ComponentProps<typeof SidebarDrawer>;

const Drawer = onDemand<Props>(async () => (await import("./SidebarDrawer"))?.SidebarDrawer);

/** The drawer, whose chunk is fetched when it is opened first. A drawer closed meanwhile does not open when it arrives. */
export function DrawerOnDemand({ onFailed, ...drawer }: Props & { onFailed: () => void }) {
  const { t } = useTranslation();
  const failed = () => {
    if (drawer.open) notify(t("app.problem.network"));
    drawer.onClose();
    onFailed();
  };
  return <Drawer {...drawer} onFailed={failed} meanwhile={drawer.open && <Waiting onClose={drawer.onClose} />} />;
}

// Not at once, so that a chunk that is there already shows nothing before the drawer moves in.
const delayed = "transition-opacity delay-100 duration-0 starting:opacity-0";

/** Covers the page as the drawer does, so that nothing comes over what is being typed there. */
function Waiting({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={delayed}>
      <button
        type="button"
        aria-label={t("app.closeChats")}
        className="fixed inset-0 z-40 bg-shade"
        onClick={onClose}
      />
      <p role="status" className="fixed inset-y-0 left-0 z-40 w-80 max-w-[100vw] bg-sunk p-4 text-muted shadow-lift">
        {t("app.loading")}
      </p>
    </div>
  );
}
