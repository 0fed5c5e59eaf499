import { type ComponentType, useEffect, useEffectEvent, useState } from "react";

type OnDemand<Props> = Props & {
  /** Called when the chunk cannot be fetched; the next mount fetches it again. */
  onFailed: () => void;
};

/** A part of the page whose chunk is fetched when it first mounts; until then it shows nothing. */
export function onDemand<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props> | undefined>,
): ComponentType<OnDemand<Props>> {
  let Part: ComponentType<Props> | undefined;
  return function PartOnDemand({ onFailed, ...props }: OnDemand<Props>) {
    const [, setFetched] = useState(Part !== undefined);
    const failed = useEffectEvent(onFailed);
    useEffect(() => {
      if (Part) return;
      let mounted = true;
      fetchPart().then(
        (fetched) => {
          Part = fetched;
          if (mounted) setFetched(true);
        },
        () => mounted && failed(),
      );
      return () => {
        mounted = false;
      };
    }, []);
    return Part ? <Part {...(props as unknown as Props)} /> : null;
  };
}
