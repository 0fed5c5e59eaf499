import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { apiTokensQuery } from "@/api/apiTokens";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { ApiTokenForm } from "./ApiTokenForm";
import { ApiTokenRow } from "./ApiTokenRow";
import { NewApiToken } from "./NewApiToken";

type Step = { name: "list"; returned?: boolean } | { name: "form" } | { name: "made"; secret: string };

/** The account's API tokens: made, shown once, listed and revoked. */
export function ApiTokens({ email }: { email: string }) {
  const { t } = useTranslation();
  const { data: tokens, isError, refetch } = useQuery(apiTokensQuery);
  const [step, setStep] = useState<Step>({ name: "list" });
  const close = () => setStep({ name: "list", returned: true });

  return (
    <div className="flex flex-col items-start gap-4">
      {step.name === "form" && (
        <ApiTokenForm email={email} onMade={(secret) => setStep({ name: "made", secret })} onCancel={close} />
      )}
      {step.name === "made" && <NewApiToken secret={step.secret} onDone={close} />}
      {step.name === "list" && (
        <Button look="secondary" autoFocus={step.returned} onClick={() => setStep({ name: "form" })}>
          {t("settings.tokens.new")}
        </Button>
      )}
      {isError && (
        <p className="text-muted">
          {t("settings.tokens.failed")}{" "}
          <Button look="link" size="inline" onClick={() => refetch()}>
            {t("settings.tokens.retry")}
          </Button>
        </p>
      )}
      {tokens?.length === 0 && step.name === "list" && <p className="text-muted">{t("settings.tokens.none")}</p>}
      {tokens && tokens.length > 0 && (
        <ul className="w-full">
          {tokens.map((token) => (
            <ApiTokenRow key={token.id} token={token} />
          ))}
        </ul>
      )}
    </div>
  );
}
