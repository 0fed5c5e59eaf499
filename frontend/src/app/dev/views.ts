import type { ReactNode } from "react";

/** Something to look at. It is made once for each theme, so that the two share nothing. */
export interface View {
  name: string;
  make: () => ReactNode;
}
