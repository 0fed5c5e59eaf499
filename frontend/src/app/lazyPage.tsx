import { type ComponentType, lazy } from "react";
import { create } from "zustand";
import { ProblemError } from "@/api/problem";

/** A page's chunk could not be fetched. `React.lazy` caches that for ever, so `fetchAgain` makes a new lazy component. */
export class PageNotFetched extends ProblemError {
  readonly fetchAgain: () => void;

  constructor(fetchAgain: () => void) {
    super(0, null);
    this.fetchAgain = fetchAgain;
  }
}

/** Never resolves: the page is about to reload. */
const untilReloaded = () => new Promise<never>(() => undefined);

/** A component whose chunk is fetched when it first renders. */
export function lazyPage<Props extends object>(
  fetchPage: () => Promise<ComponentType<Props> | undefined>,
): ComponentType<Props> {
  const attempt = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        return { default: (await fetchPage()) ?? (await untilReloaded()) };
      } catch {
        throw new PageNotFetched(() => useAttempt.setState({ Page: attempt() }));
      }
    });
  const useAttempt = create<{ Page: ComponentType<Props> }>()(() => ({ Page: attempt() }));
  return function LazyPage(props: Props) {
    const { Page } = useAttempt();
    return <Page {...props} />;
  };
}
