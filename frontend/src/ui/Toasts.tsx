import { type ComponentType, lazy, Suspense } from "react";

// Without it the page is silent, and otherwise whole.
const Region = lazy(
  (): Promise<{ default: ComponentType }> => import("./ToastRegion").catch(() => ({ default: () => null })),
);

/** Shows what `notify` says. */
export function Toasts() {
  return (
    <Suspense>
      <Region />
    </Suspense>
  );
}
