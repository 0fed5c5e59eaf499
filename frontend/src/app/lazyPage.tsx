import { type ComponentType, lazy } from "react";
import { ProblemError } from "@/api/problem";

/** A page that could not be fetched. React keeps such a failure for ever, unless it is to be fetched again. */
export class PageNotFetched extends ProblemError {
  readonly fetchAgain: () => void;

  constructor(fetchAgain: () => void) {
    super(0, null);
    this.fetchAgain = fetchAgain;
  }
}

/** Nothing comes when the page is about to be loaded anew. */
const untilReloaded = () => new Promise<never>(() => undefined);

/** A component that is fetched when it is first shown. */
export function lazyPage(fetchPage: () => Promise<ComponentType | undefined>): ComponentType {
  const attempt = () =>
    lazy(async () => {
      try {
        return { default: (await fetchPage()) ?? (await untilReloaded()) };
      } catch {
        throw new PageNotFetched(() => {
          Page = attempt();
        });
      }
    });
  let Page = attempt();
  return () => <Page />;
}
