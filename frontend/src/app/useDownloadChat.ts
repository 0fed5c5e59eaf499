import { useQueryClient } from "@tanstack/react-query";
import { toProblemError } from "@/api/problem";
import { sessionDetailQuery } from "@/api/sessions";
import { useSessionTitle } from "@/features/history/sessionTitle";
import { useLanguage } from "@/i18n/language";
import { problemText } from "@/i18n/problemText";
import { useTranslation } from "@/i18n/translation";
import { notify } from "@/ui/notices";

/** Saves a chat as a Markdown file. */
export function useDownloadChat() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const language = useLanguage();
  const titleOf = useSessionTitle();
  return async (id: string) => {
    try {
      const chat = await queries.fetchQuery(sessionDetailQuery(id));
      const title = titleOf(chat);
      // Undefined when the page is about to reload.
      const file = await import("./chatMarkdown");
      file?.download(file.fileName(title), file.chatMarkdown(chat, title, language, t));
    } catch (error) {
      notify(problemText(toProblemError(error), t));
    }
  };
}
