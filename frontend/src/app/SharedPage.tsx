import "@/i18n/shareWords";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import { isStatus, toProblemError } from "@/api/problem";
import { sharedChatQuery } from "@/api/shares";
import type { SharedChat, WineCard } from "@/api/types";
import { LanguageMenu } from "@/features/account/LanguageMenu";
import { ThemeMenu } from "@/features/account/ThemeMenu";
import { SharedMessages } from "@/features/chat/SharedMessages";
import { WineCards } from "@/features/wine/WineCards";
import { fullDate } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { buttonStyle } from "@/ui/Button";
import { LoadFailed, Loading } from "@/ui/Status";
import { Wordmark } from "@/ui/Wordmark";
import { FullPage } from "./FullPage";

const renderWines = (wines: WineCard[]) => <WineCards wines={wines} readOnly />;

function OwnChat() {
  const { t } = useTranslation();
  // It redirects signed-in readers to their chat.
  return (
    <Link to="/register" className={buttonStyle()}>
      {t("share.page.own")}
    </Link>
  );
}

/** A chat that somebody shared, for anybody who has its link. */
export default function SharedPage() {
  const { t } = useTranslation();
  const { token = "" } = useParams();
  const { data: chat, error, refetch } = useQuery(sharedChatQuery(token));
  return (
    <>
      <meta name="robots" content="noindex, nofollow" />
      {isStatus(error, 404) ? (
        <FullPage title={t("share.page.goneTitle")} text={t("share.page.goneText")}>
          <OwnChat />
        </FullPage>
      ) : (
        <Layout>
          {chat && <Chat chat={chat} />}
          {!chat && error && (
            <LoadFailed text={problemText(toProblemError(error), t)} retryLabel={t("app.tryAgain")} onRetry={refetch} />
          )}
          {!chat && !error && <Skeleton />}
        </Layout>
      )}
    </>
  );
}

function Layout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-190 flex-col px-4 pb-10">
      <header className="flex h-16 items-center justify-between">
        <Wordmark className="text-wine" />
        <div className="-mr-2 flex">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <main className="flex flex-1 flex-col gap-8 pt-6">{children}</main>
    </div>
  );
}

function Chat({ chat }: { chat: SharedChat }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <title>{`${chat.title} · Sommelier`}</title>
      <div className="border-b border-line pb-6">
        <p className="text-small text-muted">
          {t("share.page.asOf", { date: fullDate(new Date(chat.shared_at), language) })}
        </p>
        <h1 className="mt-1 font-serif text-display text-balance [overflow-wrap:anywhere]">{chat.title}</h1>
      </div>
      <SharedMessages messages={chat.messages} renderWines={renderWines} />
      <footer className="mt-4 flex flex-wrap items-center justify-between gap-4 border-t border-line pt-6">
        <p className="text-small text-muted">{t("share.page.note")}</p>
        <div className="print:hidden">
          <OwnChat />
        </div>
      </footer>
    </>
  );
}

function Skeleton() {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-6">
      <Loading label={t("app.loading")} />
      <div className="skeleton h-10 w-2/3" />
      <div className="skeleton ml-auto h-11 w-1/2 rounded-card" />
      <div className="skeleton h-20" />
      <div className="skeleton h-64 rounded-card" />
    </div>
  );
}
