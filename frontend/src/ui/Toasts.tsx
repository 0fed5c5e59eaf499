import { type ComponentType, lazy, Suspense } from "react";
import type { ToastLabels } from "./ToastRegion";

// Without it the page is silent, and otherwise whole.
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
