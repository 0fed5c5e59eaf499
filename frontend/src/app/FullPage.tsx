import type { ReactNode } from "react";
import { Wordmark } from "@/ui/Wordmark";

interface Props {
  title: string;
  text: string;
  children: ReactNode;
}

/** A page of one message and one action. */
export function FullPage({ title, text, children }: Props) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-120 flex-col items-start justify-center gap-3 px-6 py-12">
      <Wordmark className="mb-8 text-wine" />
      <Message title={title} text={text}>
        {children}
      </Message>
    </main>
  );
}

/** The same inside the layout. */
export function Message({ title, text, children }: Props) {
  return (
    <>
      <title>{`${title} · Sommelier`}</title>
      <h1 className="font-serif text-display">{title}</h1>
      <p className="text-large text-muted">{text}</p>
      <div className="mt-4">{children}</div>
    </>
  );
}
