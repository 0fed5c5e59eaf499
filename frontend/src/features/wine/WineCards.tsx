import { clsx } from "clsx";
import type { WineCard as Recommendation } from "@/api/types";
import { CompareButton } from "./CompareButton";
import { WineCard } from "./WineCard";

// In columns only while each card is at least 230 px wide; a subgrid aligns their rows.
const columns: Record<number, string> = {
  1: "max-w-112",
  2: "@min-[476px]:grid-cols-2",
  3: "@min-[722px]:grid-cols-3",
};

interface Props {
  wines: Recommendation[];
  /** For somebody who is not signed in: no details and no ratings. */
  readOnly?: boolean;
}

export function WineCards({ wines, readOnly }: Props) {
  return (
    <div className="@container">
      <div className={clsx("grid gap-4", columns[wines.length])}>
        {wines.map((wine) => (
          <WineCard
            key={wine.id}
            wine={wine}
            heading="h3"
            readOnly={readOnly}
            className={clsx(
              "@min-[476px]:grid @min-[476px]:grid-rows-subgrid",
              readOnly ? "@min-[476px]:row-span-4" : "@min-[476px]:row-span-5",
            )}
          >
            {!readOnly && <CompareButton wine={wine} />}
          </WineCard>
        ))}
      </div>
    </div>
  );
}
