import { createContext, useContext } from "react";

/** Opens the drawer of chats on narrow screens. */
export const DrawerContext = createContext<() => void>(() => undefined);

export const useOpenDrawer = () => useContext(DrawerContext);
