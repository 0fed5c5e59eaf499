import { useTranslation } from "react-i18next";
import { Button } from "./Button";

/** Something could not be shown; says so where it would have stood and offers another try. */
export function LoadFailed({ text, onRetry }: { text: string; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="flex flex-col items-start gap-3 px-3 py-4">
      <p className="text-muted">{text}</p>
      <Button look="secondary" size="small" onClick={onRetry}>
        {t("app.tryAgain")}
      </Button>
    </div>
  );
}

/** Tells assistive technology that the skeletons around it are a wait. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p role="status" className="sr-only">
      {t("app.loading")}
    </p>
  );
}
