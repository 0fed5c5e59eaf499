import { useQuery, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { isStatus } from "@/api/problem";
import { wineQuery } from "@/api/wines";
import { useTranslation } from "@/i18n/translation";
import { buttonStyle } from "@/ui/Button";
import { ErrorBoundary } from "@/ui/ErrorBoundary";
import { SidePanel, SidePanelClose } from "@/ui/SidePanel";
import { LoadFailed, Loading } from "@/ui/Status";
import { FROM_A_PAGE, WINE_PARAM } from "./useWineLink";
import { WineDetails } from "./WineDetails";

/** A wine's details over any page, open while the address has a `wine` parameter. */
export function WineSheet() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { pathname, state } = useLocation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const id = params.get(WINE_PARAM);
  // Keeps its content during the closing transition.
  const [shown, setShown] = useState(id);
  if (id !== null && id !== shown) setShown(id);

  const refetchAndRetry = (tryAgain: () => void) => () => {
    if (shown) queries.removeQueries({ queryKey: wineQuery(shown).queryKey });
    tryAgain();
  };

  const close = () => {
    // Opened from a page, closing goes back in history; opened by its address, there is no entry to go back to.
    if (state === FROM_A_PAGE) return navigate(-1);
    const rest = new URLSearchParams(params);
    rest.delete(WINE_PARAM);
    navigate({ pathname, search: rest.toString() }, { replace: true, preventScrollReset: true });
  };

  return (
    <SidePanel
      open={id !== null}
      onClose={close}
      side="right"
      label={t("wine.about")}
      className="w-100 border-l border-line bg-surface"
    >
      <div className="flex justify-end p-3">
        <SidePanelClose aria-label={t("app.close")} className={buttonStyle({ look: "quiet", size: "icon" })}>
          <X aria-hidden className="size-5" />
        </SidePanelClose>
      </div>
      {shown && (
        <ErrorBoundary
          about={shown}
          fallback={(_error, tryAgain) => <SheetFailed onRetry={refetchAndRetry(tryAgain)} />}
        >
          <SheetBody id={shown} />
        </ErrorBoundary>
      )}
    </SidePanel>
  );
}

function SheetFailed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="px-3">
      <LoadFailed text={t("wine.loadFailed")} retryLabel={t("app.tryAgain")} onRetry={onRetry} />
    </div>
  );
}

function SheetBody({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: wine, error, refetch } = useQuery(wineQuery(id));
  if (wine) return <WineDetails wine={wine} />;
  if (isStatus(error, 404) || isStatus(error, 400)) return <p className="px-6 text-muted">{t("wine.gone")}</p>;
  if (error) return <SheetFailed onRetry={refetch} />;
  return (
    <div className="flex flex-col gap-4 px-6">
      <Loading label={t("app.loading")} />
      <div className="skeleton h-44 w-full" />
      <div className="skeleton h-7 w-2/3" />
      <div className="skeleton h-4 w-1/2" />
      <div className="skeleton h-24 w-full" />
    </div>
  );
}
