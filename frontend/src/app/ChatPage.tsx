import { useEffect } from "react";
import { useParams } from "react-router";
import { isStatus } from "@/api/problem";
import type { WineCard } from "@/api/types";
import { ChatSkeleton } from "@/features/chat/ChatSkeleton";
import { ChatView } from "@/features/chat/ChatView";
import { moveDraft } from "@/features/chat/drafts";
import { useChatSession } from "@/features/chat/useChatSession";
import { useNewChat } from "@/features/chat/useNewChat";
import { useIsDeleting } from "@/features/history/deletions";
import { SessionHeading } from "@/features/history/SessionHeading";
import { clearCompared, useCompared } from "@/features/wine/compared";
import { WineCards } from "@/features/wine/WineCards";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";
import { onDemand } from "@/ui/onDemand";
import { useAvailableShortcuts } from "@/ui/shortcuts";
import { ChatBeingDeleted, ChatGone, ChatLoadFailed, ForeignChat } from "./ChatProblems";
import { FirstVisit } from "./FirstVisit";
import { PageHeader } from "./PageHeader";
import { useAfterDeletion } from "./useAfterDeletion";
import { useDownloadChat } from "./useDownloadChat";

const CompareBar = onDemand(async () => (await import("@/features/wine/CompareBar"))?.CompareBar);
const renderWines = (wines: WineCard[]) => <WineCards wines={wines} />;

export function ChatPage() {
  const { id = "" } = useParams();
  const afterDeletion = useAfterDeletion(id);
  const downloadChat = useDownloadChat();
  const isDeleting = useIsDeleting(id);
  if (isDeleting)
    return (
      <>
        <PageHeader>
          <div className="flex-1" />
        </PageHeader>
        <ChatBeingDeleted id={id} />
      </>
    );
  return (
    <>
      <PageHeader>
        <SessionHeading id={id} onDeleted={afterDeletion} onDownload={() => void downloadChat(id)} />
      </PageHeader>
      <Chat key={id} id={id} />
    </>
  );
}

/** The wines of the chat that are chosen to be compared, if there are any. */
function Compared() {
  const { t } = useTranslation();
  const { write } = useAvailableShortcuts();
  const isEmpty = useCompared(({ wines }) => wines.length === 0);
  useEffect(() => clearCompared, []);
  const giveUp = () => {
    clearCompared();
    notify(t("app.problem.network"));
  };
  return isEmpty || <CompareBar onCleared={() => write?.()} onFailed={giveUp} />;
}

function Chat({ id }: { id: string }) {
  const { data: session, error, refetch } = useChatSession(id);
  const { open, busy } = useNewChat({ continues: id }, (next) => moveDraft(id, next.id));
  if (isStatus(error, 404) || isStatus(error, 400))
    return <ChatGone id={id} wasShown={session !== undefined} wasPrivate={session?.is_private ?? false} />;
  if (isStatus(error, 403)) return <ForeignChat />;
  if (session)
    return (
      <ChatView
        session={session}
        renderWines={renderWines}
        onContinue={open}
        continuing={busy}
        offer={
          <>
            <FirstVisit session={session} />
            <Compared />
          </>
        }
      />
    );
  if (error) return <ChatLoadFailed onRetry={refetch} />;
  return <ChatSkeleton />;
}
