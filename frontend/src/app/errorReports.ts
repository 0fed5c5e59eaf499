import { matchPath } from "react-router";
import { client } from "@/api/client";
import { ProblemError } from "@/api/problem";

/** How many errors one visit reports, since one broken part may fail again and again. */
const MOST = 5;
const MOST_FRAMES = 20;

const MOST_OF_STACK = 10_000;

const frame = /[\w.-]{1,77}\.js:\d{1,7}:\d{1,7}/g;

/** Every other path may hold what somebody typed. */
const routes = [
  "/",
  "/chat/:id",
  "/wines",
  "/wines/shown",
  "/taste",
  "/account",
  "/s/:token",
  "/sign-in",
  "/register",
  "/forgot-password",
];

/** The route of a page, without ids, for example "/chat/:id"; "/*" for a page that is not ours. */
export const routeOf = (pathname: string) => routes.find((route) => matchPath(route, pathname)) ?? "/*";

/** What is reported of an error: no message, which may hold personal text. */
export function reportOf(error: Error, pathname: string) {
  const frames = [...(error.stack ?? "").slice(0, MOST_OF_STACK).matchAll(frame)].map(([found]) => found);
  return {
    name: /^[A-Za-z]{1,60}$/.test(error.name) ? error.name : "Error",
    route: routeOf(pathname),
    frames: frames.slice(0, MOST_FRAMES),
  };
}

/** Answers of the service and aborted calls are no errors of the client. */
const isOurs = (error: unknown): error is Error =>
  error instanceof Error && !(error instanceof ProblemError) && error.name !== "AbortError";

/** Reports errors that nothing catches to the service; gives a function that reports others. */
export function startErrorReports() {
  const reported = new Set<string>();
  const report = (error: unknown) => {
    if (!isOurs(error)) return;
    const body = reportOf(error, globalThis.location.pathname);
    const key = JSON.stringify(body);
    if (reported.size >= MOST || reported.has(key)) return;
    reported.add(key);
    // Nothing can be done about a report that does not arrive.
    client.POST("/client-errors", { body, keepalive: true }).catch(() => undefined);
  };
  window.addEventListener("error", ({ error }) => report(error));
  window.addEventListener("unhandledrejection", ({ reason }) => report(reason));
  return report;
}
