import { X } from "lucide-react";
import { shortcuts } from "@/app/shortcuts";
import { useTranslation } from "@/i18n/translation";
import { buttonStyle } from "@/ui/Button";
import { Keys } from "@/ui/Keys";
import { ModalClose, ModalTitle } from "@/ui/Modal";
import { Switch } from "@/ui/Switch";
import { type ShortcutName, setSingleKeys, useSingleKeys } from "@/ui/shortcuts";

const names = Object.keys(shortcuts) as ShortcutName[];

export function ShortcutHelp() {
  const { t } = useTranslation();
  const singleKeys = useSingleKeys();
  return (
    <>
      <div className="flex shrink-0 items-center justify-between pt-3 pr-3 pl-6">
        <ModalTitle className="text-large font-semibold">{t("palette.helpTitle")}</ModalTitle>
        <ModalClose aria-label={t("palette.close")} className={buttonStyle({ look: "quiet", size: "icon" })}>
          <X aria-hidden className="size-5" />
        </ModalClose>
      </div>
      <dl className="min-h-0 overflow-y-auto px-6 pt-1 pb-2">
        {names.map((name) => (
          <div key={name} className="flex items-center justify-between gap-4 border-line py-2 not-last:border-b">
            <dt>{t(`palette.keys.${name}`)}</dt>
            <dd>
              <Keys combinations={shortcuts[name]} or={t("palette.or")} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="shrink-0 border-line border-t px-6 py-4">
        <Switch
          label={t("palette.singleKeys")}
          hint={t("palette.singleKeysHint")}
          checked={singleKeys}
          onChange={setSingleKeys}
        />
      </div>
    </>
  );
}
