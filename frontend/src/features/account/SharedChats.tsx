import "@/i18n/shareWords";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link } from "react-router";
import { toProblemError } from "@/api/problem";
import { sharesQuery, stopSharing } from "@/api/shares";
import type { SessionShare } from "@/api/types";
import { fullDate } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { CopyButton } from "@/ui/CopyButton";
import { notify } from "@/ui/notices";
import { LoadFailed } from "@/ui/Status";

/** The chats that others can read, each with a button that ends it. */
export function SharedChats() {
  const { t } = useTranslation();
  const { data: shares, error, refetch } = useQuery(sharesQuery);
  const list = useRef<HTMLDivElement>(null);
  if (!shares)
    return error && <LoadFailed text={t("share.loadFailed")} retryLabel={t("app.tryAgain")} onRetry={refetch} />;
  // It takes the focus when a row goes, which had it.
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      {shares.length === 0 && <p className="text-muted">{t("share.list.none")}</p>}
      <ul>
        {shares.map((share) => (
          <Row key={share.session_id} share={share} onStopped={() => list.current?.focus()} />
        ))}
      </ul>
    </div>
  );
}

function Row({ share, onStopped }: { share: SessionShare; onStopped: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { title, path, session_id: id, shared_at: at } = share;

  const stop = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await stopSharing(id);
      notify(t("share.stopped"));
      onStopped();
    } catch (error) {
      notify(problemText(toProblemError(error), t));
    }
    setBusy(false);
    await queries.invalidateQueries({ queryKey: sharesQuery.queryKey });
  };

  return (
    <li className="flex items-start gap-2 border-line py-3 not-first:border-t">
      <div className="min-w-0 flex-1">
        <Link to={`/chat/${id}`} className="font-medium [overflow-wrap:anywhere] hover:text-wine hover:underline">
          {title}
        </Link>
        <p className="text-small text-muted">{t("share.list.asOf", { date: fullDate(new Date(at), language) })}</p>
      </div>
      <CopyButton text={location.origin + path} label={t("share.copyNamed", { title })} doneLabel={t("share.copied")} />
      <Button
        look="secondary"
        size="small"
        aria-label={t("share.stopNamed", { title })}
        aria-disabled={busy}
        onClick={stop}
      >
        {t("share.stop")}
      </Button>
    </li>
  );
}
