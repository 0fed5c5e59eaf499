import { type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/Button";
import { LoadFailed } from "@/ui/Status";

interface Props {
  /** Has one child for each wine that is shown. */
  list: RefObject<HTMLElement | null>;
  hasMore: boolean;
  busy: boolean;
  failed: boolean;
  onMore: () => void;
}

/** The way to the next wines. It takes the focus along to the first of them, or to another try. */
export function MoreWines({ list, hasMore, busy, failed, onMore }: Props) {
  const { t } = useTranslation();
  const foot = useRef<HTMLDivElement>(null);
  // How many wines there were when more were asked for; null when none are awaited.
  const shown = useRef<number | null>(null);

  useEffect(() => {
    if (busy || shown.current === null) return;
    const firstNew = list.current?.children[shown.current];
    shown.current = null;
    // Whoever has gone elsewhere in the meantime stays there.
    const focused = document.activeElement;
    if (focused !== document.body && !foot.current?.contains(focused)) return;
    const target = failed ? foot.current?.querySelector("button") : firstNew?.querySelector("a");
    target?.focus();
  }, [busy, failed, list]);

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
        // A button that is `disabled` would lose the focus.
        <Button look="secondary" className="self-center" aria-disabled={busy} onClick={more}>
          {t("wine.more")}
        </Button>
      )}
    </div>
  );
}
