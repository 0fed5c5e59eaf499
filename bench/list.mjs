// How long the list and one session take for somebody with 1,000 sessions. Goal: list p95 far below 200 ms, session 300 ms.
import { newPerson, percentiles, startService } from "./service.mjs";

const SESSIONS = Number(process.env.SESSIONS ?? 1000);
const CALLS = 300;

const service = await startService();
try {
  const ask = await newPerson(service.base);
  for (let i = 0; i < SESSIONS; i++) {
    const opened = await ask("/chat/sessions", { method: "POST" });
    const { id } = await opened.json();
    if (i % 50 === 0) await ask(`/chat/sessions/${id}/messages`, { method: "POST", json: { content: "A red for steak" } });
  }
  const timed = async (name, path) => {
    const times = [];
    for (let i = 0; i < CALLS; i++) {
      const start = performance.now();
      const answer = await ask(typeof path === "string" ? path : await path(i));
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      await answer.text();
      if (i >= CALLS / 10) times.push(performance.now() - start);
    }
    console.log(`${name}: ${percentiles(times, 0.5, 0.95, 0.99)}`);
  };
  console.log(`${SESSIONS} sessions of one account, ${CALLS} calls one after the other`);
  await timed("list, first page", "/chat/sessions?limit=20");
  await timed("list, offset 900", `/chat/sessions?limit=20&offset=${Math.max(0, SESSIONS - 100)}`);
  await timed("list, 100 rows", "/chat/sessions?limit=100&empty=false");
  await timed("list, search", "/chat/sessions?q=steak");
  const { sessions } = await (await ask("/chat/sessions?q=steak&limit=100")).json();
  await timed("one session", (i) => `/chat/sessions/${sessions[i % sessions.length].id}`);
} finally {
  await service.stop();
}
