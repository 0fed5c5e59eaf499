import { waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { baseUrl, client } from "@/api/client";
import { ProblemError } from "@/api/problem";
import { nothing, server } from "@/test/server";
import { reportOf, routeOf, startErrorReports } from "./errorReports";

function receivedReports(answer: () => Response = nothing) {
  const received: unknown[] = [];
  server.use(
    http.post(`${baseUrl}/client-errors`, async ({ request }) => {
      received.push(await request.json());
      return answer();
    }),
  );
  return received;
}

function failing(message: string, stack: string) {
  const error = new TypeError(message);
  error.stack = stack;
  return error;
}

describe("routeOf", () => {
  it.each([
    ["/", "/"],
    ["/wines/shown", "/wines/shown"],
    ["/chat/01a229d9-e31f-71c5-8725-62df0d5961e9", "/chat/:id"],
    ["/s/abcDEF123_-xyz", "/s/:token"],
    ["/anna-smith", "/*"],
    ["/anna@example.org", "/*"],
  ])("of %s is %s", (pathname, route) => expect(routeOf(pathname)).toBe(route));
});

it("names what failed and where, without what was said", () => {
  const error = failing("I love Malbec", "TypeError: I love Malbec\n at f (http://host/assets/index-Ab_1.js:1:23)");
  expect(reportOf(error, "/")).toEqual({ name: "TypeError", route: "/", frames: ["index-Ab_1.js:1:23"] });
});

describe("startErrorReports", () => {
  it("reports each error once, and only a few", async () => {
    const received = receivedReports();
    const report = startErrorReports();
    const first = failing("a", "at a.js:1:1");
    report(first);
    report(first);
    for (let line = 2; line < 10; line++) report(failing("b", `at a.js:${line}:1`));
    await waitFor(() => expect(received).toHaveLength(5));
    // Comes after everything that was sent before it.
    await client.POST("/client-errors", { body: { name: "Last", route: "/" } });
    expect(received).toHaveLength(6);
    expect(received.at(-1)).toEqual({ name: "Last", route: "/" });
  });

  it("reports no answers of the service and no aborted calls", async () => {
    const received = receivedReports();
    const report = startErrorReports();
    report(new ProblemError(503, null));
    report(new DOMException("aborted", "AbortError"));
    report("a string");
    report(failing("a", "at last.js:1:1"));
    await waitFor(() => expect(received).toEqual([{ name: "TypeError", route: "/", frames: ["last.js:1:1"] }]));
  });

  it("reports what nothing caught, and stays silent when the report is refused", async () => {
    const received = receivedReports(() => HttpResponse.json({}, { status: 429 }));
    startErrorReports();
    window.dispatchEvent(new ErrorEvent("error", { error: failing("a", "at uncaught.js:1:1") }));
    await waitFor(() =>
      expect(received).toContainEqual({ name: "TypeError", route: "/", frames: ["uncaught.js:1:1"] }),
    );
  });
});
