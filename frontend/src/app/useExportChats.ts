import { useQueryClient } from "@tanstack/react-query";
import { sessionDetailQuery } from "@/api/sessions";
import type { SessionDetail } from "@/api/types";
import { fewAtOnce } from "@/features/history/fewAtOnce";
import type { ExportSessions } from "@/features/history/selection";
import { useSessionTitle } from "@/features/history/sessionTitle";
import { fullDate } from "@/i18n/format";
import { useLanguage } from "@/i18n/language";
import { useTranslation } from "@/i18n/translation";

/** Saves chats as one Markdown file, in the order they are listed in. */
export function useExportChats(): ExportSessions {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const language = useLanguage();
  const titleOf = useSessionTitle();
  return async (sessions) => {
    const file = await import("./chatMarkdown").catch(() => null);
    if (!file) return sessions;
    const read = new Map<string, SessionDetail>();
    const failed = await fewAtOnce(sessions, async ({ id }) => {
      read.set(id, await queries.fetchQuery(sessionDetailQuery(id)));
    });
    const chats = sessions.flatMap(({ id }) => read.get(id) ?? []);
    const name = t("select.exportName", { date: fullDate(new Date(), language) });
    if (chats.length > 0)
      file.download(
        file.fileName(name),
        chats.map((chat) => file.chatMarkdown(chat, titleOf(chat), language, t)).join("\n"),
      );
    return failed;
  };
}
