import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "react-router";

function focusIfLost(target: RefObject<HTMLElement | null>) {
  if (document.activeElement === document.body) target.current?.focus();
}

/** After navigation, focuses the main landmark if the focused element was unmounted. */
export function useFocusAfterNavigation(main: RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    focusIfLost(main);
  }, [pathname, main]);
}

/** Focuses an element on mount, unless something has the focus already. */
export function useFirstFocus(target: RefObject<HTMLElement | null>) {
  useEffect(() => focusIfLost(target), [target]);
}
