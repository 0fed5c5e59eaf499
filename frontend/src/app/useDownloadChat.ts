import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { toProblemError } from "@/api/problem";
import { sessionDetailQuery } from "@/api/sessions";
import { useSessionTitle } from "@/features/history/sessionTitle";
import { useLanguage } from "@/i18n/language";
import { problemText } from "@/i18n/problemText";
import { notify } from "@/ui/notices";
import { chatMarkdown, download, fileName } from "./chatMarkdown";

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
      download(fileName(title), chatMarkdown(chat, title, language, t));
    } catch (error) {
      notify(problemText(toProblemError(error), t));
    }
  };
}
