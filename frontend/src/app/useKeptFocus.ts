import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** Gives the focus to the main part of a new page, if what had it is gone with the page before. */
export function useKeptFocus(main: RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (document.activeElement === document.body) main.current?.focus();
  }, [pathname, main]);
}
