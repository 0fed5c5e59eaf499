import { useSearchParams } from "react-router";

/** The ids in the address of the insights that a reply used. */
export function useMarkedInsights(): ReadonlySet<string> {
  const [parameters] = useSearchParams();
  return new Set((parameters.get("used") ?? "").split(","));
}
