import { Link } from "react-router";
import type { Wine } from "@/api/types";
import { FROM_A_PAGE, useWineLink } from "./useWineLink";

interface Props {
  wine: Pick<Wine, "id" | "name">;
  className?: string;
}

/** A wine's name, which opens its details over the page one is on. */
export function WineLink({ wine, className }: Props) {
  const link = useWineLink();
  return (
    <Link to={link(wine.id)} state={FROM_A_PAGE} preventScrollReset className={className}>
      {wine.name}
    </Link>
  );
}
