import { Loading } from "@/ui/Status";

export const cardGrid = "grid grid-cols-[repeat(auto-fill,minmax(min(100%,16.5rem),1fr))] gap-4";

const SKELETONS = ["a", "b", "c", "d", "e", "f"];

/** Stands for a grid of cards while it is loaded. */
export function WineGridSkeleton({ label }: { label: string }) {
  return (
    <div className={cardGrid}>
      <Loading label={label} />
      {SKELETONS.map((key) => (
        <div key={key} className="skeleton h-80 rounded-card" />
      ))}
    </div>
  );
}
