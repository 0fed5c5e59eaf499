import { useQuery } from "@tanstack/react-query";
import { Pause } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { useTranslation } from "@/i18n/translation";
import "@/i18n/tasteWords";
import { tasteProfileQuery } from "@/api/tasteProfile";
import type { TasteProfile as Profile } from "@/api/types";
import { buttonStyle } from "@/ui/Button";
import { LoadFailed } from "@/ui/Status";
import { AddInsight } from "./AddInsight";
import { ForgetEverything } from "./ForgetEverything";
import { ImportNotes } from "./ImportNotes";
import { Insights, type RenderWine } from "./Insights";
import { RatedWines } from "./RatedWines";
import { RememberingSwitch } from "./RememberingSwitch";
import { TasteMap } from "./TasteMap";
import { TasteNumbers } from "./TasteNumbers";
import { TasteSkeleton } from "./TasteSkeleton";
import { useMarkedInsights } from "./useMarkedInsights";

const WINES = ["liked_wines", "disliked_wines"] as const;
const LIFE = ["constraints", "events", "foods"] as const;

const isEmpty = (profile: Profile) =>
  [...WINES, ...LIFE, "ratings" as const].every((group) => profile[group].length === 0);

/** The page of the taste profile. */
export function TasteProfile({ renderWine }: { renderWine: RenderWine }) {
  const { t } = useTranslation();
  const { data: profile, error, refetch } = useQuery(tasteProfileQuery);
  const lead = useRef<HTMLHeadingElement>(null);
  const toLead = () => lead.current?.focus();
  const [marked] = useMarkedInsights();
  const loaded = profile !== undefined;
  useEffect(() => {
    if (loaded && marked) document.getElementById(marked)?.scrollIntoView({ block: "center" });
  }, [loaded, marked]);
  return (
    <div className="mx-auto flex w-full max-w-240 flex-col gap-8 px-4 py-6 lg:px-8 lg:py-8">
      <div className="flex max-w-[60ch] flex-col gap-2">
        <h2 ref={lead} tabIndex={-1} className="font-serif text-title outline-none">
          {t("taste.lead")}
        </h2>
        <p className="text-muted">{t("taste.use")}</p>
      </div>
      {!profile && error && (
        <LoadFailed text={t("taste.loadFailed")} retryLabel={t("app.tryAgain")} onRetry={refetch} />
      )}
      {!profile && !error && <TasteSkeleton />}
      {profile && (
        <>
          <RememberingSwitch enabled={profile.enabled} />
          {!profile.enabled && <Paused />}
          <div className="flex flex-col gap-3">
            <AddInsight />
            <ImportNotes />
          </div>
          {isEmpty(profile) ? (
            <Empty />
          ) : (
            <>
              {profile.taste && (
                <div className="grid items-center gap-x-12 gap-y-4 md:grid-cols-2">
                  <TasteMap taste={profile.taste} />
                  <TasteNumbers taste={profile.taste} />
                </div>
              )}
              <div className="grid items-start gap-x-12 gap-y-8 md:grid-cols-2">
                <div className="flex flex-col gap-8">
                  <Insights profile={profile} shown={WINES} renderWine={renderWine} onEmptied={toLead} />
                  <RatedWines ratings={profile.ratings} renderWine={renderWine} onEmptied={toLead} />
                </div>
                <div className="flex flex-col gap-8">
                  <Insights profile={profile} shown={LIFE} renderWine={renderWine} onEmptied={toLead} />
                </div>
              </div>
            </>
          )}
          {!isEmpty(profile) && (
            <div className="border-t border-line pt-6">
              <ForgetEverything onDone={toLead} />
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Paused() {
  const { t } = useTranslation();
  return (
    <p role="status" className="flex items-center gap-3 rounded-control bg-blush px-4 py-3">
      <Pause aria-hidden className="size-4.5 shrink-0 text-wine" />
      {t("taste.paused")}
    </p>
  );
}

function Empty() {
  const { t } = useTranslation();
  return (
    <div className="grid items-center gap-x-12 gap-y-4 md:grid-cols-2">
      <TasteMap taste={null} />
      <div className="flex flex-col items-start gap-3">
        <h3 className="font-serif text-large font-semibold">{t("taste.emptyTitle")}</h3>
        <p className="max-w-[52ch] text-muted">{t("taste.emptyText")}</p>
        <Link to="/" className={buttonStyle({ look: "secondary" })}>
          {t("taste.toChat")}
        </Link>
      </div>
    </div>
  );
}
