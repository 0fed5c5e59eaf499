import { setRemembering } from "@/api/tasteProfile";
import { useTranslation } from "@/i18n/translation";
import { Switch } from "@/ui/Switch";
import { useProfileChange } from "./useProfileChange";

export function RememberingSwitch({ enabled }: { enabled: boolean }) {
  const { t } = useTranslation();
  const remember = useProfileChange<boolean>({
    ask: setRemembering,
    change: (profile, wanted) => ({ ...profile, enabled: wanted }),
  });
  return (
    <Switch
      label={t("taste.pause")}
      hint={t("taste.pauseHint")}
      checked={!enabled}
      onChange={(paused) => remember(!paused)}
    />
  );
}
