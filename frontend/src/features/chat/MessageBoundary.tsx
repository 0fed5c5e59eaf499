import type { ReactNode } from "react";
import type { Message } from "@/api/types";
import { useTranslation } from "@/i18n/translation";
import { ErrorBoundary } from "@/ui/ErrorBoundary";
import { LoadFailed } from "@/ui/Status";

/** Shows a message as plain text when rendering it fails. */
export function MessageBoundary({ message, children }: { message: Pick<Message, "content">; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ErrorBoundary
      about={message}
      fallback={(_error, tryAgain) => (
        <li className="[overflow-wrap:anywhere]">
          <p className="whitespace-pre-line">{message.content}</p>
          <LoadFailed text={t("chat.messageBroke")} retryLabel={t("app.tryAgain")} onRetry={tryAgain} />
        </li>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
