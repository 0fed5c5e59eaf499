import { useEffect } from "react";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { onDemand } from "@/ui/onDemand";
import type { MenuProps } from "./menuProps";
import { useCloseSession } from "./useCloseSession";

const fetchPopup = async () => (await import("./SessionMenuPopup"))?.SessionMenuPopup;
const SessionMenuPopup = onDemand(fetchPopup);

/** One menu shared by all rows: one per row takes over a second to mount for 1,000 rows. */
export function SessionMenu({ target, onGone, ...actions }: MenuProps) {
  const { t } = useTranslation();
  // Not in the popup, because the call outlives it.
  const close = useCloseSession(onGone);
  useEffect(() => {
    // So that the menu is there when it is asked for; a failure is reported then.
    fetchPopup().catch(() => undefined);
  }, []);
  const onFailed = () => {
    notify(t("app.problem.network"));
    actions.onClose();
  };
  return target && <SessionMenuPopup {...target} {...actions} onCloseChat={close} onFailed={onFailed} />;
}
