// From the model's first word to ours: 200 exchanges one after the other, then many streams at once and the memory they take.
import { startFakeMessages } from "./fake-messages.mjs";
import { newPerson, percentiles, startService } from "./service.mjs";

const EXCHANGES = 200;
const AT_ONCE = Number(process.env.AT_ONCE ?? 200);

/** Reads a stream to its end; calls back at the first reply.delta. */
async function read(answer, onFirstDelta) {
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  let text = "";
  let seen = false;
  const decoder = new TextDecoder();
  for await (const chunk of answer.body) {
    text += decoder.decode(chunk, { stream: true });
    if (!seen && text.includes("event:reply.delta")) {
      seen = true;
      onFirstDelta();
    }
    if (text.includes("event:reply.completed")) break;
  }
  if (!/"source":"claude"/.test(text)) throw new Error("The model did not answer");
}

let firstWord = 0;
const model = { pause: 5, onFirstWord: () => (firstWord = performance.now()) };
const upstream = await startFakeMessages(model);
const service = await startService({
  ANTHROPIC_API_KEY: "test-key",
  ANTHROPIC_BASE_URL: `http://127.0.0.1:${upstream.address().port}`,
});
try {
  const ask = await newPerson(service.base);
  const times = [];
  let id;
  for (let i = 0; i < EXCHANGES + 20; i++) {
    if (i % 20 === 0) id = (await (await ask("/chat/sessions", { method: "POST" })).json()).id;
    const answer = await ask(`/chat/sessions/${id}/messages`, { method: "POST", stream: true, json: { content: `Say ${i}` } });
    await read(answer, () => i >= 20 && times.push(performance.now() - firstWord));
  }
  console.log(`model's first word to our first reply.delta, ${EXCHANGES} exchanges: ${percentiles(times, 0.5, 0.95)}`);

  const people = await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    const person = await newPerson(service.base);
    return { person, id: (await (await person("/chat/sessions", { method: "POST" })).json()).id };
  }));
  model.pause = 500;
  const before = service.memoryMb();
  const start = performance.now();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, service.memoryMb())), 50);
  await Promise.all(people.map(async ({ person, id }) =>
    read(await person(`/chat/sessions/${id}/messages`, { method: "POST", stream: true, json: { content: "All at once" } }), () => {})));
  clearInterval(watch);
  console.log(`${AT_ONCE} streams at once: all complete after ${((performance.now() - start) / 1000).toFixed(1)} s, `
    + `memory ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most`);
} finally {
  await service.stop();
  upstream.close();
}
