import { createContext, useContext } from "react";

/** Opens the list of chats where it is a drawer. */
export const DrawerContext = createContext<() => void>(() => undefined);

export const useOpenDrawer = () => useContext(DrawerContext);
