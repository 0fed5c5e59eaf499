import { create } from "zustand";
import type { WineCard } from "@/api/types";

const MOST = 3;

/** The wines of a chat that are chosen to be compared. */
export const useCompared = create<{ wines: WineCard[] }>()(() => ({ wines: [] }));

export const isFull = (wines: WineCard[]) => wines.length >= MOST;

/** Chooses a wine, or no longer. */
export const toggleCompared = (wine: WineCard) =>
  useCompared.setState(({ wines }) => {
    const others = wines.filter(({ id }) => id !== wine.id);
    if (others.length < wines.length) return { wines: others };
    return isFull(wines) ? {} : { wines: [...wines, wine] };
  });

export const clearCompared = () => useCompared.setState({ wines: [] });
