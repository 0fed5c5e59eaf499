import { type ComponentType, lazy, Suspense } from "react";
import type { ToastLabels } from "./ToastRegion";

// A chunk that cannot be fetched costs the notices and not the page.
const Region = lazy(
  (): Promise<{ default: ComponentType<ToastLabels> }> =>
    import("./ToastRegion").catch(() => ({ default: () => null })),
);

/** Shows what `notify` says. */
export function Toasts(labels: ToastLabels) {
  return (
    <Suspense>
      <Region {...labels} />
    </Suspense>
  );
}
