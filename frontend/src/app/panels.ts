import { create } from "zustand";

export type Panel = "palette" | "help";

interface Panels {
  open: Panel | null;
}

const usePanels = create<Panels>()(() => ({ open: null }));

export const useOpenPanel = () => usePanels((panels) => panels.open);

/** Opens a dialog that is over every page, in place of the other one. */
export const openPanel = (open: Panel) => usePanels.setState({ open });

export const closePanel = (panel: Panel) => usePanels.setState(({ open }) => ({ open: open === panel ? null : open }));
