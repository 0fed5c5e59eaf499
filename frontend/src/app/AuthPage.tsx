import "@/i18n/accountWords";
import { type ReactNode, useRef } from "react";
import { Link } from "react-router";
import { LanguageMenu } from "@/features/account/LanguageMenu";
import { ThemeMenu } from "@/features/account/ThemeMenu";
import { Shelf } from "@/features/wine/Shelf";
import { useTranslation } from "@/i18n/translation";
import { Wordmark } from "@/ui/Wordmark";
import { useFirstFocus } from "./useFocusAfterNavigation";

interface Props {
  title: string;
  lead: string;
  children: ReactNode;
  /** The link to the other form. */
  other: { question: string; label: string; to: string; state?: unknown };
}

export function AuthPage({ title, lead, other, children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useFirstFocus(heading);
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <title>{`${title} · Sommelier`}</title>
      <aside className="hidden flex-col bg-sunk p-12 lg:flex">
        <Wordmark className="self-start text-wine" />
        <div className="mx-auto flex w-full max-w-140 flex-1 flex-col justify-center gap-10">
          <Shelf />
          <p className="max-w-96 font-serif text-display text-balance">{t("app.tagline")}</p>
        </div>
      </aside>
      <div className="flex flex-col px-6 py-4 sm:px-12">
        <header className="flex items-center">
          <Wordmark className="text-wine lg:invisible" />
          <div className="ml-auto flex">
            <LanguageMenu />
            <ThemeMenu />
          </div>
        </header>
        <main className="mx-auto flex w-full max-w-96 flex-1 flex-col justify-center py-8">
          <h1 ref={heading} tabIndex={-1} className="font-serif text-display outline-none">
            {title}
          </h1>
          <p className="mt-2 mb-8 text-muted">{lead}</p>
          {children}
          <p className="mt-6 text-muted">
            {other.question}{" "}
            <Link
              to={other.to}
              state={other.state}
              className="font-medium text-wine underline decoration-1 underline-offset-4 hover:decoration-2"
            >
              {other.label}
            </Link>
          </p>
        </main>
      </div>
    </div>
  );
}
