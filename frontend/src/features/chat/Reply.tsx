import { clsx } from "clsx";
import { RefreshCw } from "lucide-react";
import { type ComponentProps, memo, type ReactNode } from "react";
import type { Message, WineCard } from "@/api/types";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";
import { CopyButton } from "@/ui/CopyButton";
import { copyText } from "./copyText";
import { MessageButton } from "./MessageButton";
import { MessageTime } from "./MessageTime";
import { splitGreeting } from "./markdownText";
import { Prose } from "./Prose";
import { UnfinishedNote } from "./UnfinishedNote";
import { UsedInsights } from "./UsedInsights";
import { VersionSwitch } from "./VersionSwitch";

interface Props {
  message: Message;
  renderWines: (wines: WineCard[]) => ReactNode;
  /** The service searches the catalogue, so no text arrives. */
  searching?: boolean;
  marked?: boolean;
  /** Given where the reply can be regenerated. */
  onRetry?: (messageId: string) => void;
  /** Given where the chat can be written in. */
  onRegenerate?: (messageId: string) => void;
  sessionId: string;
  onSelect: (messageId: string) => void;
}

type TextProps = ComponentProps<typeof Prose>;

function Greeting({ text, growing, unfinished }: TextProps) {
  const [first, rest] = splitGreeting(text);
  return (
    <>
      <p
        className={clsx(
          "font-serif text-title leading-tight text-balance sm:text-display",
          growing && !rest && "caret",
        )}
      >
        {first}
      </p>
      {rest && <Prose text={rest} growing={growing} unfinished={unfinished} />}
    </>
  );
}

export const Reply = memo(function Reply({
  message,
  renderWines,
  searching = false,
  marked = false,
  onRetry,
  onRegenerate,
  sessionId,
  onSelect,
}: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { content, wines, status, source, is_welcome: isWelcome, used_memories: used } = message;
  const growing = status === "streaming";
  const Text = isWelcome ? Greeting : Prose;
  return (
    <li
      id={message.id}
      tabIndex={-1}
      className={clsx("group flex flex-col gap-4 outline-none", marked && "-ml-3.5 border-l-2 border-gold pl-3")}
    >
      <h2 className="sr-only">{t("chat.sommelier")}</h2>
      {content && <Text text={content} growing={growing && !searching} unfinished={status !== "complete"} />}
      {wines.length > 0 && renderWines(wines)}
      {!growing && used.length > 0 && <UsedInsights ids={used} />}
      {growing && (searching || (!content && wines.length === 0)) && <Waiting />}
      {!growing && <UnfinishedNote message={message} onRetry={onRetry} />}
      {!growing && !isWelcome && (content || message.versions.length > 1) && (
        <div className="-mt-2 -ml-2 flex flex-wrap items-center gap-x-2">
          <div className="flex items-center">
            {content && (
              <CopyButton text={copyText(message, language)} label={t("chat.copy")} doneLabel={t("chat.copied")} />
            )}
            {onRegenerate && status === "complete" && (
              <MessageButton
                sessionId={sessionId}
                label={t("chat.again")}
                icon={RefreshCw}
                onClick={() => onRegenerate(message.id)}
              />
            )}
            <VersionSwitch sessionId={sessionId} message={message} onSelect={onSelect} />
          </div>
          {source && (
            <span className="text-small text-muted">
              {t(source === "house" ? "chat.voice.house" : "chat.voice.claude")}
            </span>
          )}
          <MessageTime at={message.created_at} />
        </div>
      )}
    </li>
  );
});

export function Waiting() {
  const { t } = useTranslation();
  return <p className="caret text-muted">{t("chat.waiting")}</p>;
}
