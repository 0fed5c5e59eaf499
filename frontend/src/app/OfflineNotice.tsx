import { WifiOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useOnline } from "@/ui/browser";

export function OfflineNotice() {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-blush px-4 py-2 text-small">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t("app.offline")}
        </p>
      )}
    </div>
  );
}
