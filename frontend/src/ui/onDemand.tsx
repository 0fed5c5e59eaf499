import { type ComponentType, type ReactNode, useEffect, useEffectEvent } from "react";
import { create } from "zustand";

type OnDemand<Props> = Props & {
  /** Called when the chunk cannot be fetched; the next mount fetches it again. */
  onFailed: () => void;
  /** Shown until the chunk is there. */
  meanwhile?: ReactNode;
};

/** A part of the page whose chunk is fetched when it first mounts; until then it may show something else. */
export function onDemand<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props> | undefined>,
): ComponentType<OnDemand<Props>> {
  const useFetched = create<{ Part?: ComponentType<Props> | undefined }>()(() => ({}));
  return function PartOnDemand({ onFailed, meanwhile = null, ...props }: OnDemand<Props>) {
    const { Part } = useFetched();
    const isFetched = Part !== undefined;
    const failed = useEffectEvent(onFailed);
    useEffect(() => {
      if (isFetched) return;
      let mounted = true;
      fetchPart().then(
        (fetched) => useFetched.setState({ Part: fetched }),
        () => mounted && failed(),
      );
      return () => {
        mounted = false;
      };
    }, [isFetched]);
    return Part ? <Part {...(props as unknown as Props)} /> : meanwhile;
  };
}
