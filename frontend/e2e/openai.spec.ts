import { expect, test } from "@playwright/test";
import OpenAI from "openai";
import { somebody } from "./person";
import { daytimeZone } from "./zone";

const service = `http://127.0.0.1:${process.env.E2E_BACKEND_PORT ?? "18080"}`;

/** A client of OpenAI's that has nothing but an address and a token. */
test("OpenAI's own client talks with the sommelier", async ({ request }) => {
  const person = somebody();
  const registered = await request.post("/api/auth/register", {
    data: { ...person, birth_date: "1990-06-09", locale: "en", time_zone: daytimeZone },
  });
  expect(registered.status()).toBe(201);
  const made = await request.post("/api/account/tokens", {
    data: { name: "A chat front end", scope: "write", password: person.password },
  });
  const openai = new OpenAI({ baseURL: `${service}/v1`, apiKey: (await made.json()).token });

  const models = await openai.models.list();
  expect(models.data.map((model) => model.id)).toEqual(["sommelier"]);

  const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: "user", content: "A red for duck, under 25 euros" }];
  const first = await openai.chat.completions.create({ model: "sommelier", messages });
  const said = first.choices[0]?.message.content ?? "";
  expect(said).toContain("- **");

  messages.push({ role: "assistant", content: said }, { role: "user", content: "Why the first one?" });
  const stream = await openai.chat.completions.create({ model: "sommelier", messages, stream: true });
  let streamed = "";
  let reason = null;
  for await (const chunk of stream) {
    streamed += chunk.choices[0]?.delta.content ?? "";
    reason = chunk.choices[0]?.finish_reason ?? reason;
  }
  expect(reason).toBe("stop");
  const firstWine = /\*\*(.+?)\*\*/.exec(said)?.[1] ?? "no wine";
  expect(streamed).toContain(firstWine);

  const refused = new OpenAI({ baseURL: `${service}/v1`, apiKey: "smt_unknown", maxRetries: 0 });
  await expect(refused.models.list()).rejects.toMatchObject({ status: 401 });
});
