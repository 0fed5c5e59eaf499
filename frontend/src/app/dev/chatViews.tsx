import { updateExchange } from "@/api/exchangeStore";
import { ProblemError } from "@/api/problem";
import type { Message, SessionDetail } from "@/api/types";
import { ChatLoadFailed, CurrentChatDeleted, ForeignChat } from "@/app/ChatProblems";
import { ChatSkeleton } from "@/features/chat/ChatSkeleton";
import { ChatView } from "@/features/chat/ChatView";
import { MessageList } from "@/features/chat/MessageList";
import { WineCards } from "@/features/wine/WineCards";
import { aDetail, aMessage, aWine } from "@/test/fixtures";
import type { View } from "./views";

const nothing = () => undefined;
const MINUTE_MS = 60_000;
const later = (ms: number) => new Date(Date.now() + ms).toISOString();

const markdown = `**Rioja** first, *then* the Barolo: [why](https://example.org).

1. Open it an hour before.
   - 16 °C
   - a large glass
2. Serve the duck.

| Wine | Body |
|---|:-:|
| Rioja | 4 |
| Barolo | 5 |

> Every bottle is a small lottery.`;

const greeting = () => aMessage({ is_welcome: true, content: "Good evening, Anna.\n\nWhat is for dinner?" });
const asked = (content: string) => aMessage({ role: "user", content });

function chat(change: Partial<SessionDetail>) {
  const session = aDetail(change);
  return (
    <ChatView
      session={session}
      renderWines={(wines) => <WineCards wines={wines} />}
      onContinue={nothing}
      continuing={false}
    />
  );
}

function during(phase: "sending" | "streaming" | "searching", messages: Message[]) {
  const session = aDetail({ messages });
  updateExchange(session.id, { phase, replyId: messages.at(-1)?.id ?? null });
  return chat(session);
}

function unsent() {
  const session = aDetail({ messages: [greeting(), asked("A red for duck")] });
  updateExchange(session.id, { failure: { asked: "message", problem: new ProblemError(503, null) } });
  return chat(session);
}

/** A chat in each of its states. */
export const chatViews: View[] = [
  { name: "First words", make: () => chat({ messages: [greeting()] }) },
  {
    name: "Reply with wines",
    make: () =>
      chat({
        messages: [asked("A red for duck"), aMessage({ content: "Two come to mind.", wines: [aWine(), aWine()] })],
      }),
  },
  { name: "Waiting for the first word", make: () => during("sending", [greeting(), asked("A red for duck")]) },
  {
    name: "Searching",
    make: () => during("searching", [asked("A red for duck"), aMessage({ content: "", status: "streaming" })]),
  },
  {
    name: "Streaming",
    make: () =>
      during("streaming", [
        asked("A red for duck"),
        aMessage({ content: "Duck wants **acidity and fruit; a Pinot", status: "streaming" }),
      ]),
  },
  {
    name: "Stopped",
    make: () =>
      chat({ messages: [asked("A red for duck"), aMessage({ content: "Duck wants", status: "interrupted" })] }),
  },
  {
    name: "Failed",
    make: () => chat({ messages: [asked("A red for duck"), aMessage({ content: "", status: "failed" })] }),
  },
  { name: "Not sent", make: unsent },
  {
    name: "Offline: a message waits",
    make: () => (
      <div className="p-4">
        <MessageList
          messages={[greeting()]}
          awaitingReply={false}
          searching={false}
          renderWines={() => null}
          marked={null}
          sessionId="offline"
          queued="And a white for fish"
          onCancelQueued={nothing}
          onSelect={nothing}
        />
      </div>
    ),
  },
  { name: "Private", make: () => chat({ is_private: true, messages: [greeting()] }) },
  { name: "About to close", make: () => chat({ closes_at: later(1.5 * MINUTE_MS), messages: [greeting()] }) },
  {
    name: "Closed",
    make: () => chat({ read_only: true, is_active: false, closed_at: new Date().toISOString() }),
  },
  { name: "Loading", make: () => <ChatSkeleton /> },
  { name: "Could not be loaded", make: () => <ChatLoadFailed onRetry={nothing} /> },
  { name: "Deleted", make: () => <CurrentChatDeleted id="deleted" /> },
  { name: "Somebody else's", make: () => <ForeignChat /> },
  {
    name: "Long",
    make: () =>
      chat({
        messages: [
          asked(`${"Donaudampfschifffahrtsgesellschaftskapitän".repeat(4)}\n${"and what goes with it ".repeat(20)}`),
          aMessage({ content: `${markdown}\n\n${"A long and winding reply. ".repeat(30)}` }),
        ],
      }),
  },
  {
    name: "Russian",
    make: () =>
      chat({
        messages: [
          asked("Красное к утке, до тридцати евро"),
          aMessage({
            content: "К утке нужны **кислотность и фрукты**. Вот два вина: одно мягче, другое строже.",
            wines: [
              aWine({
                name: "Шатонёф-дю-Пап Ля Винь де Винь",
                region: "Долина Роны",
                country: "Франция",
                grapes: ["Гренаш", "Мурведр"],
                dishes: ["Утиная грудка с черешней"],
                reason: "Спелые ягоды и пряности поддержат черешневый соус.",
              }),
              aWine({ name: "Бароло", region: "Пьемонт", country: "Италия", country_code: "IT", dishes: ["Утка"] }),
            ],
          }),
        ],
      }),
  },
];
