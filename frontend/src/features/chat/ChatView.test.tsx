import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { accountQuery } from "@/api/account";
import { resetExchanges } from "@/api/exchangeStore";
import type { SessionDetail } from "@/api/types";
import { aDetail, aMessage, anAccount, aSession, aWine } from "@/test/fixtures";
import { renderInApp, testQueries } from "@/test/render";
import { answers, eventStream, problem, server, sse } from "@/test/server";
import { useShortcutKeys } from "@/ui/shortcuts";
import { ChatView } from "./ChatView";
import { forgetAllDrafts, setDraft } from "./drafts";
import { useChatSession } from "./useChatSession";

afterEach(() => {
  vi.useRealTimers();
  // A page that is still there would join what has been reset.
  cleanup();
  forgetAllDrafts();
  resetExchanges();
});

let renderedWines: string[] = [];

function renderWines(wines: { name: string }[]) {
  renderedWines.push(...wines.map(({ name }) => name));
  return wines.map((wine) => <p key={wine.name}>{wine.name}</p>);
}

const keys = { stop: [{ key: "Escape", inStoppableField: true }] };

function Page({ id, onContinue }: { id: string; onContinue: () => void }) {
  const { data } = useChatSession(id);
  useShortcutKeys(keys);
  return data ? <ChatView session={data} {...{ renderWines, onContinue }} continuing={false} /> : null;
}

async function show(session: SessionDetail, at = "/") {
  renderedWines = [];
  const onContinue = vi.fn();
  const queries = testQueries();
  queries.setQueryData(accountQuery.queryKey, anAccount());
  server.use(answers.session(() => session));
  renderInApp(<Page id={session.id} onContinue={onContinue} />, { queries, at });
  await screen.findByRole("list", { name: "Messages" });
  return { onContinue, queries, renderedWines };
}

const field = () => screen.getByRole("textbox", { name: "Message to the sommelier" });
const question = aMessage({ role: "user", content: "What goes with ribeye?" });
const reply = aMessage({ content: "", status: "streaming" });
const created = (session: SessionDetail) =>
  [
    "message.created",
    { session: aSession({ id: session.id }), user_message: question, assistant_message: reply },
  ] as const;
const ending = (session: SessionDetail, content: string, wines = [aWine({ name: "Rioja Reserva" })]) =>
  [
    "reply.completed",
    { message: { ...reply, content, wines, status: "complete" }, session: aSession({ id: session.id }) },
  ] as const;

describe("ChatView", () => {
  it("sets the greeting's first line apart and offers ways to begin", async () => {
    await show(aDetail());
    expect(screen.getByText("Good evening.")).toHaveClass("font-serif");
    expect(screen.getByRole("list", { name: "Ways to begin" }).children).toHaveLength(4);
  });

  it("shows the question, the reply and its wines, and reads the reply aloud when it is whole", async () => {
    const session = aDetail();
    await show(session);
    server.use(
      answers.say(() =>
        eventStream(sse([created(session), ["reply.delta", { text: "Rio" }], ending(session, "**Rioja.**")])),
      ),
    );
    await userEvent.type(field(), "What goes with ribeye?{Enter}");
    expect(await screen.findByText("What goes with ribeye?")).toBeVisible();
    expect(await screen.findByText("Rioja Reserva")).toBeVisible();
    expect(await screen.findByText("Rioja. Rioja Reserva")).toHaveAttribute("role", "status");
    expect(field()).toHaveValue("");
    expect(screen.queryByRole("list", { name: "Ways to begin" })).not.toBeInTheDocument();
  });

  it("renders no other message again while a reply grows", async () => {
    const earlier = aMessage({ wines: [aWine({ name: "Barolo" })] });
    const session = aDetail({ messages: [earlier] });
    const stream = new TransformStream<Uint8Array, Uint8Array>();
    const writer = stream.writable.getWriter();
    const send = (events: Parameters<typeof sse>[0]) => writer.write(new TextEncoder().encode(sse(events)));
    const { renderedWines } = await show(session);
    server.use(answers.say(() => eventStream(stream.readable)));
    await userEvent.type(field(), "What goes with ribeye?{Enter}");
    await send([created(session), ["reply.delta", { text: "A red" }]]);
    await screen.findByText("A red");
    const before = renderedWines.length;
    await send([["reply.delta", { text: " from Rioja" }]]);
    expect(await screen.findByText("A red from Rioja")).toBeVisible();
    expect(renderedWines.slice(before)).toEqual([]);
    await send([ending(session, "A red from Rioja.")]);
    expect(await screen.findByText("Rioja Reserva")).toBeVisible();
    await writer.close();
  });

  it("says what happens before the first word", async () => {
    await show(aDetail());
    server.use(answers.say(() => new Promise<Response>(() => undefined)));
    await userEvent.type(field(), "Hello{Enter}");
    expect(await screen.findByText("Looking through the cellar…")).toBeVisible();
    expect(screen.getByRole("button", { name: "Stop the answer" })).toBeVisible();
  });

  it("stops before the service has the message, at once and with the words in the field", async () => {
    await show(aDetail());
    server.use(answers.say(() => new Promise<Response>(() => undefined)));
    await userEvent.type(field(), "Hello{Enter}");
    await userEvent.click(await screen.findByRole("button", { name: "Stop the answer" }));
    expect(await screen.findByRole("button", { name: "Send" })).toBeVisible();
    expect(field()).toHaveValue("Hello");
    expect(screen.queryByText("Looking through the cellar…")).not.toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("stops by Escape from the field, which else means nothing there", async () => {
    await show(aDetail());
    server.use(answers.say(() => new Promise<Response>(() => undefined)));
    await userEvent.type(field(), "Hello{Enter}");
    await screen.findByRole("button", { name: "Stop the answer" });
    expect(field()).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(await screen.findByRole("button", { name: "Send" })).toBeVisible();
    expect(field()).toHaveValue("Hello");
    await userEvent.keyboard("{Escape}");
    expect(field()).toHaveValue("Hello");
  });

  it("shows a message once that is read back before the service has answered it", async () => {
    const session = aDetail();
    let arrived: SessionDetail = session;
    const { queries } = await show(session);
    server.use(
      answers.say(({ content, client_id }) => {
        arrived = { ...session, messages: [...session.messages, { ...question, content, client_id }, reply] };
        return new Promise<Response>(() => undefined);
      }),
      answers.session(() => arrived),
    );
    await userEvent.type(field(), "Hello{Enter}");
    await expect.poll(() => arrived.messages).toHaveLength(3);
    await act(() => queries.invalidateQueries());
    expect(screen.getAllByText("Hello")).toHaveLength(1);
    expect(screen.getAllByText("Looking through the cellar…")).toHaveLength(1);
  });

  it("keeps what could not be sent in the field and tries again", async () => {
    const session = aDetail();
    await show(session);
    server.use(answers.say(() => problem(500, "internal-error")));
    await userEvent.type(field(), "What goes with ribeye?{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("Not sent.");
    expect(field()).toHaveValue("What goes with ribeye?");
    server.use(answers.say(() => eventStream(sse([created(session), ending(session, "Rioja.")]))));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Rioja Reserva")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("shows a message that waits for the service, and takes it back", async () => {
    const session = aDetail();
    await show(session);
    server.use(answers.say(() => problem(503, "unavailable")));
    await userEvent.type(field(), "What goes with ribeye?{Enter}");
    expect(await screen.findByText("Waits until the service answers, then it is sent once.")).toBeVisible();
    expect(screen.getByText("What goes with ribeye?").tagName).toBe("P");
    expect(field()).toHaveValue("");
    await userEvent.type(field(), "And fish?");
    expect(screen.getByRole("button", { name: "Send" })).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(screen.getByRole("button", { name: "Do not send" }));
    expect(field()).toHaveValue("What goes with ribeye?\n\nAnd fish?");
    expect(screen.queryByText(/^Waits until/)).not.toBeInTheDocument();
  });

  it("answers again where a reply broke off", async () => {
    const broken = { ...reply, content: "Rio", status: "interrupted" as const };
    const session = aDetail();
    await show({ ...session, messages: [...session.messages, question, broken] });
    expect(screen.getByText("The answer ends here.")).toBeVisible();
    server.use(answers.retry(() => eventStream(sse([created(session), ending(session, "Rioja, then.")]))));
    await userEvent.click(screen.getByRole("button", { name: "Answer again" }));
    expect(await screen.findByText("Rioja, then.")).toBeVisible();
    expect(screen.queryByText("The answer ends here.")).not.toBeInTheDocument();
  });

  it("joins a reply that another window asked for", async () => {
    const session = aDetail();
    server.use(answers.stream(() => eventStream(sse([["reply.delta", { text: "ja." }], ending(session, "Rioja.")]))));
    await show({ ...session, messages: [...session.messages, question, { ...reply, content: "Rio" }] });
    expect(await screen.findByText("Rioja Reserva")).toBeVisible();
    expect(await screen.findByText("Rioja.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Send" })).toBeVisible();
  });

  it("leaves a reply to the windows in sight", async () => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    const session = aDetail();
    let joined = 0;
    server.use(
      answers.stream(() => {
        joined++;
        return eventStream(sse([ending(session, "Rioja.")]));
      }),
    );
    await show({ ...session, messages: [...session.messages, question, { ...reply, content: "Rio" }] });
    expect(screen.getByRole("button", { name: "Stop the answer" })).toBeVisible();
    expect(joined).toBe(0);
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    expect(await screen.findByText("Rioja.")).toBeVisible();
  });

  it("says in the last two minutes that the chat is about to close, and closes it in place", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date("2026-11-22T10:00:00Z") });
    const session = aDetail({ closes_at: "2026-11-22T10:02:30Z" });
    await show(session);
    act(() => setDraft(session.id, "half a thought"));
    expect(screen.queryByRole("timer")).not.toBeInTheDocument();
    const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
    await pass(60);
    await pass(1);
    expect(screen.getByRole("timer")).toHaveTextContent(/^This chat closes in 1:2\d. Write to keep it open.$/);
    const aloud = screen.getByText("This chat is about to close. Write to keep it open.");
    await pass(30);
    await pass(1);
    expect(screen.getByRole("timer")).toHaveTextContent(/ 0:5\d/);
    expect(screen.getByText("This chat is about to close. Write to keep it open.")).toBe(aloud);
    const closed = { is_active: false, read_only: true, closes_at: null, closed_at: "2026-11-22T10:02:30Z" };
    server.use(answers.session(() => ({ ...session, ...closed })));
    await pass(61);
    expect(await screen.findByRole("button", { name: "Continue in a new chat" })).toBeVisible();
    expect(screen.queryByRole("timer")).not.toBeInTheDocument();
    expect(screen.getByText("What you had begun to write goes with you.")).toBeVisible();
  });

  it("links a chat with those before and after it, and says when it will be deleted", async () => {
    const closed = { is_active: false, read_only: true, closed_at: "2020-02-03T12:00:00Z" };
    const links = { continues: { id: "a", title: "Steak night" }, continued_in: { id: "b", title: "Fish night" } };
    await show(aDetail({ ...closed, ...links, expires_at: "2020-05-03T12:00:00Z" }));
    expect(screen.getByText("Continues:", { exact: false })).toHaveTextContent("Continues: Steak night");
    expect(screen.getByRole("link", { name: "Fish night" })).toHaveAttribute("href", "/chat/b");
    expect(screen.getByText("It will be deleted on 3 May.")).toBeVisible();
  });

  it("says nothing of deletion while a chat is pinned", async () => {
    const closed = { is_active: false, read_only: true, closed_at: "2020-02-03T12:00:00Z" };
    await show(aDetail({ ...closed, pinned: true, expires_at: null }));
    expect(screen.getByText("Closed on 3 February.")).toBeVisible();
    expect(screen.queryByText(/deleted/)).not.toBeInTheDocument();
  });

  it("shows a closed chat without a field, and takes a draft along", async () => {
    const session = aDetail({ is_active: false, read_only: true, closed_at: "2020-02-03T12:00:00Z" });
    setDraft(session.id, "half a thought");
    const { onContinue } = await show(session);
    expect(screen.getByText("Closed on 3 February.")).toBeVisible();
    expect(screen.getByText("What you had begun to write goes with you.")).toBeVisible();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Continue in a new chat" }));
    expect(onContinue).toHaveBeenCalledOnce();
  });

  it("says quietly that nothing of a private chat is remembered", async () => {
    await show(aDetail({ is_private: true }));
    expect(screen.getByText(/Nothing said here is remembered/)).toBeVisible();
  });

  it("shows the message the address points at, and leads the focus there", async () => {
    const session = aDetail();
    const shown = vi.spyOn(Element.prototype, "scrollIntoView");
    await show({ ...session, messages: [...session.messages, question, aMessage()] }, `/chat#${question.id}`);
    expect(screen.getByText(question.content).closest("li")).toHaveFocus();
    expect(shown.mock.contexts).toContain(screen.getByText(question.content).closest("li"));
  });

  it("leads from a reply to what it used of the person's memories", async () => {
    const used = aMessage({ used_memories: ["one", "two"] });
    await show(aDetail({ messages: [aMessage({ is_welcome: true }), used] }));
    const links = screen.getAllByRole("link", { name: "With what you told me before" });
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["/taste?used=one,two"]);
  });

  it("says quietly which voice gave an answer", async () => {
    const answered = aMessage({ role: "assistant", content: "Barbera.", source: "claude" });
    await show(aDetail({ messages: [answered] }));
    expect(await screen.findByText("Claude")).toBeVisible();
  });

  it("says once, and once only, that the house is answering", async () => {
    const session = aDetail({ messages: [aMessage({ is_welcome: true, source: "house" })] });
    const account = anAccount();
    const queries = testQueries();
    queries.setQueryData(accountQuery.queryKey, account);
    server.use(answers.session(() => session));
    const first = renderInApp(<Page id={session.id} onContinue={vi.fn()} />, { queries });
    expect(await screen.findByText(/The house sommelier is answering/)).toBeVisible();
    first.unmount();
    renderInApp(<Page id={session.id} onContinue={vi.fn()} />, { queries });
    await screen.findByRole("list", { name: "Messages" });
    expect(screen.queryByText(/The house sommelier is answering/)).not.toBeInTheDocument();
  });
});
