import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { showNotices } from "./notices";

export interface ToastLabels {
  label: string;
  dismissLabel: string;
}

/** The live region of toasts, in a chunk of its own because the first page shows none. */
export default function ToastRegion({ label, dismissLabel }: ToastLabels) {
  const [manager] = useState(Toast.createToastManager);
  useEffect(() => showNotices((title) => manager.add({ title })), [manager]);
  return (
    <Toast.Provider toastManager={manager} limit={2}>
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
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="flex items-center gap-3 rounded-card bg-ink py-1.5 pr-1.5 pl-4 text-paper shadow-lift transition-opacity duration-150 ease-out data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Toast.Title className="min-w-0 flex-1 [overflow-wrap:anywhere]" />
      <Toast.Close
        aria-label={dismissLabel}
        className="flex size-9 shrink-0 items-center justify-center rounded-control hover:opacity-80 focus-visible:outline-paper"
      >
        <X aria-hidden className="size-4" />
      </Toast.Close>
    </Toast.Root>
  ));
}
