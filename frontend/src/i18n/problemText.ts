import type { Translate } from "./translation";

interface Refusal {
  status: number;
  retryAfterSeconds: number | null;
  requestId: string | null;
}

/** The message of a problem for which a form has no specific one. */
export function problemText(problem: Refusal, t: Translate): string {
  // 502 and 504 come from a proxy that does not reach the service.
  if (problem.status === 0 || problem.status === 502 || problem.status === 504) return t("app.problem.network");
  if (problem.status === 503) return t("app.problem.busy");
  if (problem.status === 429)
    return t("app.problem.tooMany", { count: Math.max(1, Math.ceil((problem.retryAfterSeconds ?? 60) / 60)) });
  if (problem.status >= 500 && problem.requestId) return t("app.problem.reference", { id: problem.requestId });
  return t("app.problem.unknown");
}
