import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { useLocation } from "react-router";
import { isUnreachable } from "@/api/problem";
import { isAccountKey } from "@/api/queryKeys";
import { whenServiceAvailable } from "@/api/serviceAvailability";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { ErrorBoundary } from "@/ui/ErrorBoundary";
import { LoadFailed } from "@/ui/Status";
import { FullPage, Message } from "./FullPage";
import { PageNotFetched } from "./lazyPage";

interface BrokenProps {
  error: unknown;
  tryAgain: () => void;
}

/** Retries once the service is available again. */
function useRetryWhenAvailable({ error, tryAgain }: BrokenProps) {
  const retry = useEffectEvent(tryAgain);
  useEffect(() => (isUnreachable(error) ? whenServiceAvailable(() => retry()) : undefined), [error]);
}

interface PageProps {
  /** Without a layout around it. */
  full?: boolean;
  /** Shown above the error, with the navigation. */
  header?: ReactNode;
}

function BrokenPage({ full, header, ...props }: BrokenProps & PageProps) {
  const { t } = useTranslation();
  useRetryWhenAvailable(props);
  const words = { title: t("app.error.title"), text: t("app.error.text") };
  const action = <Button onClick={props.tryAgain}>{t("app.tryAgain")}</Button>;
  if (full) return <FullPage {...words}>{action}</FullPage>;
  return (
    <>
      {header}
      <div className="mx-auto flex w-full max-w-190 flex-1 flex-col items-start justify-center gap-3 px-6">
        <Message {...words}>{action}</Message>
      </div>
    </>
  );
}

function BrokenPanel(props: BrokenProps) {
  const { t } = useTranslation();
  useRetryWhenAvailable(props);
  return <LoadFailed text={t("app.error.panel")} retryLabel={t("app.tryAgain")} onRetry={props.tryAgain} />;
}

/** Around all providers, so there is no query cache to clean. */
export const AppBoundary = ({ children }: { children: ReactNode }) => (
  <ErrorBoundary fallback={(error, tryAgain) => <BrokenPage full {...{ error, tryAgain }} />}>{children}</ErrorBoundary>
);

/** Removes inactive queries before a retry, since cached data may have caused the error. */
function useCleanRetry() {
  const queries = useQueryClient();
  return (error: unknown, tryAgain: () => void) => () => {
    if (error instanceof PageNotFetched) error.fetchAgain();
    queries.removeQueries({ type: "inactive", predicate: ({ queryKey }) => !isAccountKey(queryKey) });
    tryAgain();
  };
}

/** Around one page; navigation resets it. */
export function PageBoundary({ children, ...page }: PageProps & { children: ReactNode }) {
  const cleanRetry = useCleanRetry();
  const { pathname } = useLocation();
  return (
    <ErrorBoundary
      about={pathname}
      fallback={(error, tryAgain) => <BrokenPage {...page} error={error} tryAgain={cleanRetry(error, tryAgain)} />}
    >
      {children}
    </ErrorBoundary>
  );
}

/** Around a part beside the page; `className` places its error. */
export function PanelBoundary({ className, children }: { className?: string; children: ReactNode }) {
  const cleanRetry = useCleanRetry();
  return (
    <ErrorBoundary
      fallback={(error, tryAgain) => (
        <div className={className}>
          <BrokenPanel error={error} tryAgain={cleanRetry(error, tryAgain)} />
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
