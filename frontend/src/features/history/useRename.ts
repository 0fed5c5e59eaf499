import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { patchSession } from "@/api/sessionCache";
import { renameSession, sessionDetailQuery } from "@/api/sessions";
import type { SessionSummary } from "@/api/types";
import { notify } from "@/ui/Toasts";

interface Renaming {
  session: Pick<SessionSummary, "id" | "title" | "title_source">;
  /** null asks for an automatic title. */
  title: string | null;
}

// The service finds a title in the background and has no other way yet to tell.
const NAMING_MS = 4000;

async function lookForTitle(queries: QueryClient, id: string) {
  const session = await queries.fetchQuery({ ...sessionDetailQuery(id), staleTime: 0, retry: false }).catch(() => null);
  if (session) patchSession(queries, id, { title: session.title, title_source: session.title_source });
}

/** Renames at once on the page, and takes it back when the service does not agree. */
export function useRename() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ session, title }: Renaming) => renameSession(session.id, title),
    onMutate: ({ session, title }) => {
      if (title !== null) patchSession(queries, session.id, { title, title_source: "user" });
    },
    onSuccess: ({ id, title, title_source }, asked) => {
      patchSession(queries, id, { title, title_source });
      if (asked.title === null) setTimeout(() => lookForTitle(queries, id), NAMING_MS);
    },
    onError: (_error, { session: { id, title, title_source } }) => {
      patchSession(queries, id, { title, title_source });
      notify(t("history.renameFailed"));
    },
  }).mutate;
}
