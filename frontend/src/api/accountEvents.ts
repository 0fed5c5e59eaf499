import { baseUrl } from "./client";
import { eventRequest, serverEvents } from "./eventStream";
import type { SessionSummary } from "./types";

type SessionNews =
  | "session.created"
  | "session.titled"
  | "session.renamed"
  | "session.pinned"
  | "session.closed"
  | "session.updated";

/** What happens to an account's sessions in other windows, on other machines and by itself. */
export type AccountEvent =
  /** Listening has begun, or something may have been missed: what is shown is to be read anew. */
  | { type: "ready" }
  | { type: SessionNews; session: SessionSummary }
  | { type: "session.deleted"; id: string }
  | { type: "reply.started" | "reply.finished"; session: SessionSummary; message_id: string };

const known: Record<AccountEvent["type"], true> = {
  ready: true,
  "session.created": true,
  "session.titled": true,
  "session.renamed": true,
  "session.pinned": true,
  "session.closed": true,
  "session.updated": true,
  "session.deleted": true,
  "reply.started": true,
  "reply.finished": true,
};

const isKnown = (type: string): type is AccountEvent["type"] => Object.hasOwn(known, type);

/** What happens from now on, until the line breaks, which throws a ProblemError, or ends. */
export async function* accountEvents(signal: AbortSignal): AsyncGenerator<AccountEvent> {
  for await (const { event, data } of serverEvents(eventRequest(`${baseUrl}/chat/events`, signal), signal))
    if (event && isKnown(event)) yield { type: event, ...JSON.parse(data) } as AccountEvent;
}
