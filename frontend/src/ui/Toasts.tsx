import { type ComponentType, lazy, Suspense } from "react";
import type { ToastLabels } from "./ToastRegion";

// When the chunk cannot be fetched, only the notices are missing.
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
