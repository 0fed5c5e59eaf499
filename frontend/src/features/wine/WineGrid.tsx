import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { LoadFailed } from "@/ui/Status";
import { cardGrid } from "./cardGrid";

interface Props {
  next: Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "isFetchNextPageError" | "fetchNextPage">;
  /** One child per wine. */
  children: ReactNode;
}

/** A list of wines that loads more, then moves the focus to the first new one, or to the retry button. */
export function WineGrid({ next, children }: Props) {
  const { t } = useTranslation();
  const { isFetchingNextPage: busy, isFetchNextPageError: failed } = next;
  const list = useRef<HTMLDivElement>(null);
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
    next.fetchNextPage();
  };

  return (
    <>
      <div ref={list} className={cardGrid}>
        {children}
      </div>
      {(failed || next.hasNextPage) && (
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
      )}
    </>
  );
}
