import createClient from "openapi-fetch";
import { ProblemError, readProblem, WRONG_CREDENTIALS } from "./problem";
import type { paths } from "./schema";
import { announceSignedOut } from "./signedOut";

export const baseUrl = `${globalThis.location.origin}/api`;

/** `fetch` that throws a ProblemError for whatever is not a success. */
export async function fetchOrThrow(request: Request): Promise<Response> {
  const response = await globalThis.fetch(request).catch((error: unknown) => {
    if (request.signal.aborted) throw error;
    throw new ProblemError(0, null);
  });
  if (response.ok) return response;
  const problem = await readProblem(response);
  if (problem.status === 401 && problem.kind !== WRONG_CREDENTIALS) announceSignedOut();
  throw problem;
}

export const client = createClient<paths>({ baseUrl, fetch: fetchOrThrow });

/** The body of a call that `fetchOrThrow` let through. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}
