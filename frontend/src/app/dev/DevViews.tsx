import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { Navigate, useLocation } from "react-router";
import { accountQuery } from "@/api/account";
import { KEEP_FOCUS } from "@/features/chat/ChatView";
import { setLanguage } from "@/i18n";
import { languageNames, languages, useLanguage } from "@/i18n/language";
import { anAccount } from "@/test/fixtures";
import { Button } from "@/ui/Button";
import { chatViews } from "./chatViews";
import type { View } from "./views";
import { wineViews } from "./wineViews";

const themes = ["light", "dark"] as const;

/** Asks the service for nothing. */
function queriesOfViews() {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  queries.setQueryData(accountQuery.queryKey, anAccount());
  return queries;
}

function Themes({ name, make, className }: View & { className: string }) {
  const [made] = useState(() => themes.map((theme) => ({ theme, view: make() })));
  return (
    <section aria-label={name} className="flex flex-col gap-2">
      <h3 className="font-semibold">{name}</h3>
      <div className="grid gap-4 lg:grid-cols-2">
        {made.map(({ theme, view }) => (
          <div
            key={theme}
            style={{ colorScheme: theme }}
            className={`flex flex-col overflow-auto rounded-card border border-line bg-paper text-ink ${className}`}
          >
            {view}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Cards, messages and chats in all their states, side by side in both themes. Only in the development build. */
export function DevViews() {
  const [queries] = useState(queriesOfViews);
  const language = useLanguage();
  // Each chat takes the focus otherwise, and the page would scroll to the last.
  if (useLocation().state !== KEEP_FOCUS) return <Navigate to="." replace state={KEEP_FOCUS} />;
  return (
    <QueryClientProvider client={queries}>
      <title>Views · Sommelier</title>
      <main className="flex flex-col gap-8 p-6">
        <div className="flex flex-wrap items-center gap-4">
          <h1 className="font-serif text-title">Views</h1>
          {languages.map((other) => (
            <Button
              key={other}
              look="secondary"
              size="small"
              aria-pressed={other === language}
              onClick={() => setLanguage(other)}
            >
              {languageNames[other]}
            </Button>
          ))}
        </div>
        <h2 className="text-large font-semibold">Chats</h2>
        {chatViews.map((view) => (
          <Themes key={view.name} {...view} className="h-140" />
        ))}
        <h2 className="text-large font-semibold">Wines</h2>
        {wineViews.map((view) => (
          <Themes key={view.name} {...view} className="p-4" />
        ))}
      </main>
    </QueryClientProvider>
  );
}
