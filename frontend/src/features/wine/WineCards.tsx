import { clsx } from "clsx";
import type { WineCard as Recommendation } from "@/api/types";
import { WineCard } from "./WineCard";

// In columns only while each card is at least 230 px wide; a subgrid aligns their rows.
const columns: Record<number, string> = {
  1: "max-w-112",
  2: "@min-[476px]:grid-cols-2",
  3: "@min-[722px]:grid-cols-3",
};

export function WineCards({ wines }: { wines: Recommendation[] }) {
  return (
    <div className="@container">
      <div className={clsx("grid gap-4", columns[wines.length])}>
        {wines.map((wine) => (
          <WineCard
            key={wine.id}
            wine={wine}
            heading="h3"
            className="@min-[476px]:row-span-4 @min-[476px]:grid @min-[476px]:grid-rows-subgrid"
          />
        ))}
      </div>
    </div>
  );
}
