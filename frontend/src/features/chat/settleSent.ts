import { stopReply } from "@/api/sessions";
import type { SessionDetail } from "@/api/types";
import { acknowledgeSent, unconfirmed } from "./drafts";
import { forgetFailure } from "./liveExchanges";

// By client id: messages whose sending was called off before it was known whether the service has them.
const calledOff = new Set<string>();

export const callOffSent = (clientId: string) => calledOff.add(clientId);

export const wantSent = (clientId: string) => calledOff.delete(clientId);

/** Whether a session has what was sent; if it was called off meanwhile, its reply is stopped. */
export function hasArrived({ id, messages }: SessionDetail, clientId: string): boolean {
  const at = messages.findIndex((message) => message.client_id === clientId);
  if (at < 0) return false;
  const reply = messages[at + 1];
  if (calledOff.delete(clientId) && reply?.status === "streaming") stopReply(id, reply.id).catch(() => undefined);
  return true;
}

/** Takes what has arrived after all out of the draft, and says no more that it was not sent. */
export function settleSent(session: SessionDetail) {
  const sent = unconfirmed(session.id);
  if (!sent || !hasArrived(session, sent.clientId)) return;
  acknowledgeSent(session.id, sent.clientId);
  forgetFailure(session.id);
}
