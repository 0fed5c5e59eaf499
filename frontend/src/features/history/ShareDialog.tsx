import "@/i18n/shareWords";
import { useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { sessionDetailQuery } from "@/api/sessions";
import { sharesQuery } from "@/api/shares";
import type { SessionDetail, SessionShare, SessionSummary } from "@/api/types";
import { fullDate, timeOfDay } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { Button } from "@/ui/Button";
import { Modal, ModalTitle } from "@/ui/Modal";
import { LoadFailed, Loading } from "@/ui/Status";
import { ShareLink } from "./ShareLink";
import { useSessionTitle } from "./sessionTitle";
import { useSharing } from "./useSharing";

interface Props {
  session: SessionSummary | null;
  onClose: () => void;
}

/** The link of a chat: made, copied, updated to show the chat up to now, revoked. */
export function ShareDialog({ session, onClose }: Props) {
  const { t } = useTranslation();
  const titleOf = useSessionTitle();
  // Keeps its content until the closing transition has ended.
  const [shown, setShown] = useState(session);
  if (session && session !== shown) setShown(session);
  return (
    <Modal open={session !== null} onClose={onClose} className="max-w-128">
      {shown && (
        <div className="flex flex-col gap-4 overflow-y-auto p-6">
          <ModalTitle className="text-large font-semibold [overflow-wrap:anywhere]">
            {t("share.title", { title: titleOf(shown) })}
          </ModalTitle>
          <Sharing key={shown.id} id={shown.id} onClose={onClose} />
        </div>
      )}
    </Modal>
  );
}

/** Whether a reply that the link would show used insights. */
function showsInsights({ messages }: SessionDetail) {
  const first = messages.findIndex(({ role }) => role === "user");
  return messages.some(({ used_memories: used }, at) => at > first && used.length > 0);
}

function Sharing({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: shares, error, refetch } = useQuery(sharesQuery);
  const { data: shows, isError } = useQuery({ ...sessionDetailQuery(id), select: showsInsights });
  // No link before it is known whether a warning is needed; when that cannot be read, the warning is shown.
  const remembers = shows ?? isError;
  const isKnown = shows !== undefined || isError;
  const { busy, acted, outcome, create, update, stop } = useSharing(id);
  const share = shares?.find((one) => one.session_id === id);
  if (!shares && error)
    return <LoadFailed text={t("share.loadFailed")} retryLabel={t("app.tryAgain")} onRetry={refetch} />;
  if (!shares)
    return (
      <>
        <Loading label={t("app.loading")} />
        <div className="skeleton h-32" />
      </>
    );
  return (
    <>
      {share ? <Shared share={share} /> : <p>{t("share.explain")}</p>}
      {remembers && <p className="border-l-2 border-gold pl-3">{t("share.remembered")}</p>}
      <p className="text-small text-muted">{t("share.hidden")}</p>
      <p role="status" className="text-small font-medium empty:hidden">
        {outcome}
      </p>
      {/* A button that takes the place of the one that was pressed has the focus. */}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {share ? (
          <Fragment key="shared">
            <Button look="secondary" aria-disabled={busy} onClick={stop}>
              {t("share.stop")}
            </Button>
            <Button look="secondary" aria-disabled={busy} onClick={update}>
              {t("share.update")}
            </Button>
            <Button autoFocus={acted} onClick={onClose}>
              {t("share.done")}
            </Button>
          </Fragment>
        ) : (
          <Fragment key="not-shared">
            <Button look="secondary" onClick={onClose}>
              {t("share.cancel")}
            </Button>
            <Button autoFocus={acted} aria-disabled={busy || !isKnown} onClick={isKnown ? create : undefined}>
              {t("share.create")}
            </Button>
          </Fragment>
        )}
      </div>
    </>
  );
}

function Shared({ share }: { share: SessionShare }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const at = new Date(share.shared_at);
  return (
    <>
      <ShareLink path={share.path} />
      <p>
        {t("share.since", { date: fullDate(at, language), time: timeOfDay(at, language) })}{" "}
        <a
          href={share.path}
          target="_blank"
          rel="noreferrer"
          className="text-wine underline decoration-1 underline-offset-4 hover:decoration-2"
        >
          {t("share.open")}
        </a>
      </p>
    </>
  );
}
