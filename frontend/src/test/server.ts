import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { baseUrl } from "@/api/client";
import type {
  Account,
  ApiToken,
  InsightDraft,
  InsightPreview,
  InsightUpdate,
  Problem,
  Rating,
  SessionDetail,
  SessionList,
  SessionShare,
  SessionSummary,
  SignedInBrowser,
  TasteProfile,
  Wine,
} from "@/api/types";

const at = (path: string) => baseUrl + path;

/** No events of the account, unless a test sends them. */
const noAccountEvents = http.get(at("/chat/events"), () => new Promise<Response>(() => undefined));

/** The probe of availability gets an answer. */
const signedOut = http.get(at("/auth/me"), () => problem(401, "not-signed-in"));

/** Lists of choices that pages load beside what they show. */
const noCountries = http.get(at("/wines/countries"), () => HttpResponse.json({ countries: [] }));

export const server = setupServer(noAccountEvents, signedOut, noCountries);

type Events = readonly (readonly [event: string, data: unknown])[];

/** Server-sent events in their wire format. */
export const sse = (events: Events) =>
  events.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join("");

export const eventStream = (body: BodyInit) =>
  new HttpResponse(body, { headers: { "Content-Type": "text/event-stream;charset=UTF-8" } });

/** Ends every back-off. */
export const networkComesBack = () => void window.dispatchEvent(new Event("online"));

/** A stream of chunks that then ends, or breaks with an error. */
export function pieces(parts: Uint8Array[], breaks = false) {
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull(controller) {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else if (breaks) controller.error(new Error("connection reset"));
      else controller.close();
    },
  };
  // No read-ahead: an error discards what is queued.
  return new ReadableStream(source, { highWaterMark: 0 });
}

/** An empty response. */
export const nothing = () => new HttpResponse(null, { status: 204 });

export const problem = (status: number, kind: string, more: Partial<Problem> = {}, headers: HeadersInit = {}) =>
  HttpResponse.json<Problem>(
    { type: `/problems/${kind}`, title: kind, status, ...more },
    { status, headers: { "Content-Type": "application/problem+json", ...headers } },
  );

export const noContent = () => new HttpResponse(null, { status: 204 });

type Answer = () => Response | Promise<Response>;

/** Handlers for the service's operations. */
export const answers = {
  account: (account: Account) => http.get(at("/auth/me"), () => HttpResponse.json<Account>(account)),
  register: (answer: (body: unknown) => Response) =>
    http.post(at("/auth/register"), async ({ request }) => answer(await request.json())),
  updateAccount: (answer: (update: unknown) => Response) =>
    http.patch(at("/account"), async ({ request }) => answer(await request.json())),
  changePassword: (answer: (update: unknown) => Response) =>
    http.put(at("/account/password"), async ({ request }) => answer(await request.json())),
  deleteAccount: (answer: (deletion: unknown) => Response) =>
    http.delete(at("/account"), async ({ request }) => answer(await request.json())),
  signIns: (signIns: () => SignedInBrowser[]) =>
    http.get(at("/account/sign-ins"), () => HttpResponse.json({ sign_ins: signIns() })),
  endSignIn: (answer: (id: string) => Response) =>
    http.delete(at("/account/sign-ins/:id"), ({ params }) => answer(String(params.id))),
  endOtherSignIns: (answer: Answer) => http.delete(at("/account/sign-ins"), answer),
  apiTokens: (tokens: () => ApiToken[]) =>
    http.get(at("/account/tokens"), () => HttpResponse.json({ tokens: tokens() })),
  createApiToken: (answer: (creation: unknown) => Response) =>
    http.post(at("/account/tokens"), async ({ request }) => answer(await request.json())),
  revokeApiToken: (answer: (id: string) => Response) =>
    http.delete(at("/account/tokens/:id"), ({ params }) => answer(String(params.id))),
  shares: (shares: () => SessionShare[]) =>
    http.get(at("/account/shares"), () => HttpResponse.json({ shares: shares() })),
  share: (answer: (id: string) => Response) =>
    http.post(at("/chat/sessions/:id/share"), ({ params }) => answer(String(params.id))),
  stopSharing: (answer: (id: string) => Response) =>
    http.delete(at("/chat/sessions/:id/share"), ({ params }) => answer(String(params.id))),
  requestPasswordReset: (answer: (body: unknown) => Response) =>
    http.post(at("/auth/password-reset"), async ({ request }) => answer(await request.json())),
  confirmPasswordReset: (answer: Answer) => http.post(at("/auth/password-reset/confirm"), answer),
  login: (answer: Answer) => http.post(at("/auth/login"), answer),
  sessions: (list: SessionList) => http.get(at("/chat/sessions"), () => HttpResponse.json<SessionList>(list)),
  session: (detail: () => SessionDetail | Response) =>
    http.get(at("/chat/sessions/:id"), () => {
      const answer = detail();
      return answer instanceof Response ? answer : HttpResponse.json<SessionDetail>(answer);
    }),
  current: (detail: SessionDetail) =>
    http.get(at("/chat/sessions/current"), () => HttpResponse.json<SessionDetail>(detail)),
  /** Called with the body, which may be empty. */
  open: (answer: (body: string) => Response | Promise<Response>) =>
    http.post(at("/chat/sessions"), async ({ request }) => answer(await request.text())),
  close: (answer: Answer) => http.post(at("/chat/sessions/:id/close"), answer),
  events: (answer: Answer) => http.get(at("/chat/events"), answer),
  continueSession: (answer: Answer) => http.post(at("/chat/sessions/:id/continue"), answer),
  stream: (answer: (lastRead: string | null) => Response | Promise<Response>) =>
    http.get(at("/chat/sessions/:id/stream"), ({ request }) => answer(request.headers.get("Last-Event-ID"))),
  /** Called with the message and its client id. */
  say: (answer: (message: { content: string; client_id: string }) => Response | Promise<Response>) =>
    http.post(at("/chat/sessions/:id/messages"), async ({ request }) =>
      answer((await request.json()) as { content: string; client_id: string }),
    ),
  stop: (answer: (messageId: string) => Response | Promise<Response>) =>
    http.post(at("/chat/sessions/:id/messages/:messageId/stop"), ({ params }) => answer(String(params.messageId))),
  edit: (answer: (message: { content: string; client_id: string }) => Response | Promise<Response>) =>
    http.post(at("/chat/sessions/:id/messages/:messageId/edit"), async ({ request }) =>
      answer((await request.json()) as { content: string; client_id: string }),
    ),
  regenerate: (answer: Answer) => http.post(at("/chat/sessions/:id/messages/:messageId/regenerate"), answer),
  retry: (answer: Answer) => http.post(at("/chat/sessions/:id/messages/:messageId/retry"), answer),
  rename: (answer: (title: string | null) => SessionSummary | Response) =>
    http.patch(at("/chat/sessions/:id/title"), async ({ request }) => {
      const { title } = (await request.json()) as { title: string | null };
      const renamed = answer(title);
      return renamed instanceof Response ? renamed : HttpResponse.json<SessionSummary>(renamed);
    }),
  pin: (answer: (pinned: boolean) => SessionSummary | Response) =>
    http.all(at("/chat/sessions/:id/pin"), ({ request }) => {
      const pinned = answer(request.method === "PUT");
      return pinned instanceof Response ? pinned : HttpResponse.json<SessionSummary>(pinned);
    }),
  delete: (answer: (query: URLSearchParams) => Response) =>
    http.delete(at("/chat/sessions/:id"), ({ request }) => answer(new URL(request.url).searchParams)),
  wine: (wine: Wine) => http.get(at("/wines/:id"), () => HttpResponse.json<Wine>(wine)),
  rate: (answer: (rating: Rating) => Response | Promise<Response>) =>
    http.put(at("/wines/:id/rating"), async ({ request }) => {
      const { rating } = (await request.json()) as { rating: Rating };
      return answer(rating);
    }),
  unrate: (answer: Answer) => http.delete(at("/wines/:id/rating"), answer),
  tasteProfile: (profile: () => TasteProfile | Response) =>
    http.get(at("/taste-profile"), () => {
      const answer = profile();
      return answer instanceof Response ? answer : HttpResponse.json<TasteProfile>(answer);
    }),
  remember: (answer: (enabled: boolean) => Response) =>
    http.patch(at("/taste-profile"), async ({ request }) => {
      const { enabled } = (await request.json()) as { enabled: boolean };
      return answer(enabled);
    }),
  addInsight: (answer: (draft: InsightDraft) => Response) =>
    http.post(at("/taste-profile/insights"), async ({ request }) => answer((await request.json()) as InsightDraft)),
  addInsights: (answer: (drafts: InsightDraft[]) => Response) =>
    http.post(at("/taste-profile/insights/batch"), async ({ request }) =>
      answer(((await request.json()) as { insights: InsightDraft[] }).insights),
    ),
  previewInsights: (preview: (text: string) => InsightPreview | Response) =>
    http.post(at("/taste-profile/insights/preview"), async ({ request }) => {
      const answer = preview(((await request.json()) as { text: string }).text);
      return answer instanceof Response ? answer : HttpResponse.json<InsightPreview>(answer);
    }),
  changeInsight: (answer: (id: string, update: InsightUpdate) => Response) =>
    http.patch(at("/taste-profile/insights/:id"), async ({ params, request }) =>
      answer(String(params.id), (await request.json()) as InsightUpdate),
    ),
  forgetInsight: (answer: (id: string) => Response) =>
    http.delete(at("/taste-profile/insights/:id"), ({ params }) => answer(String(params.id))),
  forgetEverything: (answer: Answer) => http.delete(at("/taste-profile"), answer),
};
