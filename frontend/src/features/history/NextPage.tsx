import { useEffect, useEffectEvent, useRef } from "react";

interface Props {
  busy: boolean;
  onReach: () => void;
}

/** Stands at the end of a list and asks for more shortly before it comes into view. */
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
