import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { baseUrl } from "@/api/client";
import type { Account, Problem, SessionDetail, SessionList, SessionSummary } from "@/api/types";

export const server = setupServer();

const at = (path: string) => baseUrl + path;

type Events = readonly (readonly [event: string, data: unknown])[];

/** Server-sent events as the service writes them. */
export const sse = (events: Events) =>
  events.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join("");

export const eventStream = (body: BodyInit) =>
  new HttpResponse(body, { headers: { "Content-Type": "text/event-stream;charset=UTF-8" } });

/** The given pieces, then the end, or the line breaks. */
export function pieces(parts: Uint8Array[], breaks = false) {
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull(controller) {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else if (breaks) controller.error(new Error("connection reset"));
      else controller.close();
    },
  };
  // Nothing is read ahead: an error throws away what has not been read.
  return new ReadableStream(source, { highWaterMark: 0 });
}

export const problem = (status: number, kind: string, more: Partial<Problem> = {}, headers: HeadersInit = {}) =>
  HttpResponse.json<Problem>(
    { type: `/problems/${kind}`, title: kind, status, ...more },
    { status, headers: { "Content-Type": "application/problem+json", ...headers } },
  );

type Answer = () => Response | Promise<Response>;

/** What the service answers, call by call, in the words of its contract. */
export const answers = {
  account: (account: Account) => http.get(at("/auth/me"), () => HttpResponse.json<Account>(account)),
  register: (answer: (body: unknown) => Response) =>
    http.post(at("/auth/register"), async ({ request }) => answer(await request.json())),
  login: (answer: Answer) => http.post(at("/auth/login"), answer),
  sessions: (list: SessionList) => http.get(at("/chat/sessions"), () => HttpResponse.json<SessionList>(list)),
  session: (detail: () => SessionDetail | Response) =>
    http.get(at("/chat/sessions/:id"), () => {
      const answer = detail();
      return answer instanceof Response ? answer : HttpResponse.json<SessionDetail>(answer);
    }),
  current: (detail: SessionDetail) =>
    http.get(at("/chat/sessions/current"), () => HttpResponse.json<SessionDetail>(detail)),
  open: (answer: Answer) => http.post(at("/chat/sessions"), answer),
  say: (answer: Answer) => http.post(at("/chat/sessions/:id/messages"), answer),
  retry: (answer: Answer) => http.post(at("/chat/sessions/:id/messages/:messageId/retry"), answer),
  rename: (answer: (title: string | null) => SessionSummary | Response) =>
    http.patch(at("/chat/sessions/:id/title"), async ({ request }) => {
      const { title } = (await request.json()) as { title: string | null };
      const renamed = answer(title);
      return renamed instanceof Response ? renamed : HttpResponse.json<SessionSummary>(renamed);
    }),
  delete: (answer: Answer) => http.delete(at("/chat/sessions/:id"), answer),
};
