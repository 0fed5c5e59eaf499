import { useState } from "react";
import type { SessionSummary } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { onDemand } from "@/ui/onDemand";
import type { DeleteDialogProps } from "./DeleteDialog";

const DeleteDialog = onDemand(async () => (await import("./DeleteDialog"))?.DeleteDialog);
const ShareDialog = onDemand(async () => (await import("./ShareDialog"))?.ShareDialog);

/** What a dialog whose chunk cannot be fetched does, and whether it was ever asked for. */
function useDialog(asked: object | null, onClose: () => void) {
  const { t } = useTranslation();
  const [wasAsked, setWasAsked] = useState(false);
  if (asked && !wasAsked) setWasAsked(true);
  const onFailed = () => {
    notify(t("app.problem.network"));
    setWasAsked(false);
    onClose();
  };
  return { wasAsked, onFailed };
}

export function DeleteSessionDialog(props: DeleteDialogProps) {
  const { wasAsked, onFailed } = useDialog(props.sessions, props.onClose);
  return wasAsked && <DeleteDialog {...props} onFailed={onFailed} />;
}

export function ShareSessionDialog(props: { session: SessionSummary | null; onClose: () => void }) {
  const { wasAsked, onFailed } = useDialog(props.session, props.onClose);
  return wasAsked && <ShareDialog {...props} onFailed={onFailed} />;
}
