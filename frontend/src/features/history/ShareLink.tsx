import { useTranslation } from "@/i18n/translation";
import { CopyButton } from "@/ui/CopyButton";
import { Field } from "@/ui/Field";

/** The whole address of a path of ours. */
export const addressOf = (path: string) => location.origin + path;

/** A link to copy. */
export function ShareLink({ path }: { path: string }) {
  const { t } = useTranslation();
  const address = addressOf(path);
  return (
    <Field
      label={t("share.link")}
      readOnly
      value={address}
      onFocus={(event) => event.currentTarget.select()}
      end={<CopyButton text={address} label={t("share.copy")} doneLabel={t("share.copied")} />}
    />
  );
}
