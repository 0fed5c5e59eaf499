import type { Problem } from "./types";

/** The kind of a 401 for a wrong password, which does not end the sign-in. */
export const WRONG_CREDENTIALS = "wrong-credentials";

/** A failed call. Status 0 means that there was no answer. */
export class ProblemError extends Error {
  readonly status: number;
  readonly kind: string;
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;
  readonly fields: string[];

  constructor(status: number, problem: Partial<Problem> | null, retryAfterSeconds: number | null = null) {
    super(problem?.title ?? `HTTP ${status}`);
    this.name = "ProblemError";
    this.status = status;
    this.kind = problem?.type?.split("/").at(-1) ?? "";
    this.requestId = problem?.request_id ?? null;
    this.retryAfterSeconds = retryAfterSeconds;
    this.fields = (problem?.errors ?? []).map((error) => error.field);
  }
}

export function toProblemError(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError(0, null);
}

export const isStatus = (error: unknown, status: number) => error instanceof ProblemError && error.status === status;

function parse(body: string): Partial<Problem> | null {
  try {
    return JSON.parse(body) as Partial<Problem>;
  } catch {
    return null;
  }
}

/** Reads a response of status 400 or above; a proxy's body need not be a problem document. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const retryAfter = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  const body = await response.text().catch(() => "");
  return new ProblemError(response.status, parse(body), Number.isNaN(retryAfter) ? null : retryAfter);
}

/** No answer, or one of a proxy or an overloaded service: a retry may help. */
export const isUnreachable = (error: unknown) =>
  error instanceof ProblemError && [0, 502, 503, 504].includes(error.status);
