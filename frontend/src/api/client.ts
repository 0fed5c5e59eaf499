import createClient from "openapi-fetch";
import { createStore } from "zustand/vanilla";
import { ProblemError, readProblem, WRONG_CREDENTIALS } from "./problem";
import type { paths } from "./schema";

export const baseUrl = `${globalThis.location.origin}/api`;

/** How often the service has answered that nobody is signed in. */
const signedOut = createStore<{ times: number }>()(() => ({ times: 0 }));

/** Calls on every 401 that ends the sign-in; the one place a 401 is handled. */
export const onSignedOut = (listener: () => void) => signedOut.subscribe(() => listener());

/** `fetch` that throws a ProblemError for every status outside 2xx. */
export async function fetchOrThrow(request: Request): Promise<Response> {
  const response = await globalThis.fetch(request).catch((error: unknown) => {
    if (request.signal.aborted) throw error;
    throw new ProblemError(0, null);
  });
  if (response.ok) return response;
  const problem = await readProblem(response);
  if (problem.status === 401 && problem.kind !== WRONG_CREDENTIALS)
    signedOut.setState(({ times }) => ({ times: times + 1 }));
  throw problem;
}

export const client = createClient<paths>({ baseUrl, fetch: fetchOrThrow });

/** The body of a successful call. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}
