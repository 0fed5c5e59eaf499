// A stand-in for the Messages API: says one sentence, word by word, and tells when its first word left.
import { createServer } from "node:http";

const WORDS = "I would take the Barbera, because its acidity keeps the dish light.".split(/(?<= )/);

/**
 * @param {{pause: number, onFirstWord: () => void}} options pause between words in ms, which may be changed while it runs;
 *   onFirstWord is called when the first word of an answer is on its way
 */
export function startFakeMessages(options) {
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    const usage = { input_tokens: 100, output_tokens: 20, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 };
    if (!body.stream) {
      const message = { id: "msg", type: "message", role: "assistant", model: body.model, usage, stop_reason: "end_turn" };
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ ...message, content: [{ type: "text", text: '{"title":"Wine for dinner"}' }] }));
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream", "request-id": "req_bench" });
    const send = (event) => response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    const message = { id: "msg", type: "message", role: "assistant", model: body.model, content: [], usage };
    send({ type: "message_start", message });
    send({ type: "content_block_start", index: 0, content_block: { type: "text", text: "" } });
    let first = true;
    for (const text of WORDS) {
      await new Promise((resolve) => setTimeout(resolve, options.pause));
      if (response.destroyed) return;
      if (first) options.onFirstWord();
      first = false;
      send({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text } });
    }
    send({ type: "content_block_stop", index: 0 });
    send({ type: "message_delta", delta: { stop_reason: "end_turn" }, usage });
    send({ type: "message_stop" });
    response.end();
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
