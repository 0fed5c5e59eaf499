import { useEffect, useEffectEvent, useRef } from "react";

interface Props {
  busy: boolean;
  onReach: () => void;
}

/** Loads the next page when the end of a list is within 300 px of the viewport. */
export function NextPage({ busy, onReach }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const reach = useEffectEvent(onReach);

  useEffect(() => {
    if (busy || !end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) reach();
      },
      { rootMargin: "300px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [busy]);

  return <div ref={end} className="h-8" />;
}
