import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { apiTokensQuery, revokeApiToken } from "@/api/apiTokens";
import { isStatus, toProblemError } from "@/api/problem";
import type { ApiToken } from "@/api/types";
import { fullDate } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { AlertDialog } from "@/ui/AlertDialog";
import { Button } from "@/ui/Button";
import { notify } from "@/ui/notices";

export function ApiTokenRow({ token }: { token: ApiToken }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [revoking, setRevoking] = useState(false);

  const date = (instant: string) => fullDate(new Date(instant), language);
  const hasExpired = new Date(token.expires_at) <= new Date();

  const revoke = async () => {
    setRevoking(true);
    try {
      await revokeApiToken(token.id).catch((error) => {
        // Another window was faster.
        if (!isStatus(error, 404)) throw error;
      });
      notify(t("settings.tokens.revoked"));
    } catch (error) {
      notify(problemText(toProblemError(error), t));
    }
    setAsking(false);
    setRevoking(false);
    await queries.invalidateQueries({ queryKey: apiTokensQuery.queryKey });
  };

  return (
    <li className="flex items-start justify-between gap-4 border-line py-3 not-first:border-t">
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">{token.name}</p>
        <p className="text-small text-muted">
          <code>{token.prefix}…</code> · {t(`settings.tokens.${token.scope}`)}
        </p>
        <p className="text-small text-muted">
          {t(hasExpired ? "settings.tokens.expired" : "settings.tokens.validUntil", { date: date(token.expires_at) })}
          {" · "}
          {token.last_used_at
            ? t("settings.tokens.used", { date: date(token.last_used_at) })
            : t("settings.tokens.unused")}
        </p>
      </div>
      <Button
        look="secondary"
        size="small"
        aria-label={t("settings.tokens.revokeNamed", { name: token.name })}
        onClick={() => setAsking(true)}
      >
        {t("settings.tokens.revoke")}
      </Button>
      <AlertDialog
        open={asking}
        title={t("settings.tokens.revokeAsk", { name: token.name })}
        text={t("settings.tokens.revokeExplain")}
        onClose={() => setAsking(false)}
      >
        <Button look="secondary" onClick={() => setAsking(false)}>
          {t("settings.tokens.cancel")}
        </Button>
        <Button disabled={revoking} onClick={revoke}>
          {t("settings.tokens.revoke")}
        </Button>
      </AlertDialog>
    </li>
  );
}
