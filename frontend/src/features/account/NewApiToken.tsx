import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { CopyButton } from "@/ui/CopyButton";
import { Field } from "@/ui/Field";

/** The secret of a token that was just made; it cannot be shown again. */
export function NewApiToken({ secret, onDone }: { secret: string; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="flex w-full flex-col items-start gap-4 rounded-card border border-line p-4">
      <div>
        <h3 className="font-semibold">{t("settings.tokens.madeTitle")}</h3>
        <p className="text-muted">{t("settings.tokens.made")}</p>
      </div>
      <Field
        label={t("settings.tokens.secret")}
        readOnly
        autoFocus
        value={secret}
        className="w-full"
        onFocus={(event) => event.currentTarget.select()}
        end={<CopyButton text={secret} label={t("settings.tokens.copy")} doneLabel={t("settings.tokens.copied")} />}
      />
      <Button look="secondary" onClick={onDone}>
        {t("settings.tokens.done")}
      </Button>
    </div>
  );
}
