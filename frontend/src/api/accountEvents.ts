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

/** A change of the account's sessions, made by any window, device or job. */
export type AccountEvent =
  /** The stream has begun or may have a gap: refetch what is shown. */
  | { type: "ready" }
  | { type: SessionNews; session: SessionSummary }
  | { type: "session.deleted"; id: string }
  | { type: "reply.started" | "reply.finished" | "message.selected"; session: SessionSummary; message_id: string };

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
  "message.selected": true,
};

const isKnown = (type: string): type is AccountEvent["type"] => Object.hasOwn(known, type);

/** The events from now on, until the connection ends. Throws a ProblemError when it breaks. */
export async function* accountEvents(signal: AbortSignal): AsyncGenerator<AccountEvent> {
  for await (const { event, data } of serverEvents(eventRequest(`${baseUrl}/chat/events`, signal), signal))
    if (event && isKnown(event)) yield { type: event, ...JSON.parse(data) } as AccountEvent;
}
