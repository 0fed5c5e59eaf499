import { clsx } from "clsx";
import { Link } from "react-router";
import type { SessionLink } from "@/api/types";

interface Props {
  /** The relation of the other chat to this one. */
  label: string;
  chat: SessionLink;
  className?: string;
}

/** A link to the chat that this one continues or is continued in. */
export function ChatLink({ label, chat, className }: Props) {
  return (
    <p className={clsx("text-muted [overflow-wrap:anywhere]", className)}>
      {label}{" "}
      <Link
        to={`/chat/${chat.id}`}
        className="text-ink underline decoration-line decoration-1 underline-offset-4 hover:text-wine hover:decoration-current"
      >
        {chat.title}
      </Link>
    </p>
  );
}
