// Open tabs: the streams of events of many accounts and twenty of one, held at once, how soon each hears of a change, and the
// memory they take.
import { newPerson, percentiles, startService } from "./service.mjs";

const ACCOUNTS = Number(process.env.ACCOUNTS ?? 500);
const TABS = 20;
const CHANGES = 100;

/** Opens a stream of events; its `heard` is told the title of each session that is renamed. */
async function openTab(person, heard = () => {}) {
  const answer = await person("/chat/events", { stream: true });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const next = async () => {
    const { done, value } = await reader.read();
    if (done) throw new Error("A stream ended");
    text += value;
  };
  while (!text.includes("event:ready")) await next();
  const listening = (async () => {
    for (;;) {
      await next();
      const events = text.split("\n\n");
      text = events.pop();
      for (const event of events) {
        if (event.includes("event:session.renamed")) heard(JSON.parse(/^data:(.*)$/m.exec(event)[1]).session.title);
      }
    }
  })();
  listening.catch(() => {});
  return () => reader.cancel();
}

const service = await startService();
try {
  const people = [];
  for (let i = 0; i < ACCOUNTS; i += 4) {
    people.push(...await Promise.all(Array.from({ length: Math.min(4, ACCOUNTS - i) }, () => newPerson(service.base))));
  }
  const before = service.memoryMb();
  const tabs = await Promise.all(people.map((person) => openTab(person)));

  const one = people[0];
  const id = (await (await one("/chat/sessions", { method: "POST" })).json()).id;
  let changed = 0;
  let left = 0;
  let all;
  const times = [];
  const heard = () => {
    times.push(performance.now() - changed);
    if (--left === 0) all();
  };
  tabs.push(...await Promise.all(Array.from({ length: TABS }, () => openTab(one, heard))));
  for (let i = 0; i < CHANGES; i++) {
    const told = new Promise((resolve) => (all = resolve));
    left = TABS;
    changed = performance.now();
    await one(`/chat/sessions/${id}/title`, { method: "PATCH", json: { title: `Title ${i}` } });
    await told;
  }
  console.log(`${tabs.length} streams of ${ACCOUNTS} accounts: memory ${before.toFixed(0)} MB before, ${service.memoryMb().toFixed(0)} MB with them`);
  console.log(`from a rename to each of ${TABS} tabs of one account, ${CHANGES} times: ${percentiles(times, 0.5, 0.95, 1)}`);
  await Promise.all(tabs.map((close) => close()));
} finally {
  await service.stop();
}
