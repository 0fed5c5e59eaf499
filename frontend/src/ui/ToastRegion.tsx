import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { type Notice, showNotices } from "./notices";

export interface ToastLabels {
  label: string;
  dismissLabel: string;
}

// Every notice that can still be acted on must be reachable, so more than a few are shown.
const MOST_SHOWN = 4;

/** The live region of toasts, in a chunk of its own because the first page shows none. */
export default function ToastRegion({ label, dismissLabel }: ToastLabels) {
  const [manager] = useState(() => Toast.createToastManager<Notice>());
  useEffect(
    () =>
      showNotices(
        (notice) =>
          manager.add({
            id: notice.id,
            title: notice.text,
            data: notice,
            timeout: notice.action ? 0 : undefined,
            onClose: notice.onClose,
          }),
        (id) => manager.close(id),
      ),
    [manager],
  );
  return (
    <Toast.Provider toastManager={manager} limit={MOST_SHOWN}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={label}
          className="fixed inset-x-4 top-17 z-50 mx-auto flex max-w-96 flex-col gap-2 outline-none"
        >
          <ToastList dismissLabel={dismissLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList({ dismissLabel }: Pick<ToastLabels, "dismissLabel">) {
  const { toasts, close } = Toast.useToastManager<Notice>();
  return toasts.map((toast) => {
    const { action, onHold } = toast.data ?? {};
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        onPointerEnter={() => onHold?.(true)}
        onPointerLeave={() => onHold?.(false)}
        onFocus={() => onHold?.(true)}
        onBlur={() => onHold?.(false)}
        className="flex items-center gap-1 rounded-card bg-ink py-1.5 pr-1.5 pl-4 text-paper shadow-lift transition-opacity duration-150 ease-out data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
      >
        <Toast.Title className="min-w-0 flex-1 py-1 pr-2 [overflow-wrap:anywhere]" />
        {action && (
          <Toast.Action
            onClick={() => {
              action.run();
              close(toast.id);
            }}
            className="min-h-9 shrink-0 rounded-control px-3 font-semibold underline decoration-1 underline-offset-4 hover:decoration-2 focus-visible:outline-paper"
          >
            {action.label}
          </Toast.Action>
        )}
        <Toast.Close
          aria-label={dismissLabel}
          className="flex size-9 shrink-0 items-center justify-center rounded-control hover:opacity-80 focus-visible:outline-paper"
        >
          <X aria-hidden className="size-4" />
        </Toast.Close>
      </Toast.Root>
    );
  });
}
