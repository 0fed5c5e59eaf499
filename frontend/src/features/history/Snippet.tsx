import type { SessionMatch } from "@/api/types";

/** A piece of a message with the words that were searched for in ink, at most two lines. */
export function Snippet({ parts }: { parts: SessionMatch["snippet"] }) {
  return (
    <span className="line-clamp-2 text-small text-muted [overflow-wrap:anywhere] [&>mark]:bg-transparent [&>mark]:font-medium [&>mark]:text-ink">
      {/* biome-ignore lint/suspicious/noArrayIndexKey: the parts never move */}
      {parts.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}
    </span>
  );
}
