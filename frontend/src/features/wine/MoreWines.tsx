import { type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/Button";
import { LoadFailed } from "@/ui/Status";

interface Props {
  /** The list, with one child per wine. */
  list: RefObject<HTMLElement | null>;
  hasMore: boolean;
  busy: boolean;
  failed: boolean;
  onMore: () => void;
}

/** Loads more wines, then moves the focus to the first new one, or to the retry button. */
export function MoreWines({ list, hasMore, busy, failed, onMore }: Props) {
  const { t } = useTranslation();
  const foot = useRef<HTMLDivElement>(null);
  // The number of wines before the next page was requested; null when none is.
  const shown = useRef<number | null>(null);

  // After every render: a page that comes at once is never seen loading.
  useEffect(() => {
    if (busy || shown.current === null) return;
    const firstNew = list.current?.children[shown.current];
    if (!firstNew && !failed) return;
    shown.current = null;
    // The focus stays where the person has moved it in the meantime.
    const focused = document.activeElement;
    if (focused !== document.body && !foot.current?.contains(focused)) return;
    const target = failed ? foot.current?.querySelector("button") : firstNew?.querySelector("a");
    target?.focus();
  });

  const more = () => {
    if (busy) return;
    shown.current = list.current?.children.length ?? null;
    onMore();
  };

  if (!failed && !hasMore) return null;
  return (
    <div ref={foot} className="flex flex-col">
      {failed ? (
        <LoadFailed text={t("wine.loadFailed")} retryLabel={t("app.tryAgain")} onRetry={more} />
      ) : (
        // `disabled` would lose the focus.
        <Button look="secondary" className="self-center" aria-disabled={busy} onClick={more}>
          {t("wine.more")}
        </Button>
      )}
    </div>
  );
}
