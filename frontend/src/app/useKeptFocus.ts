import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "react-router";

function focusIfLost(target: RefObject<HTMLElement | null>) {
  if (document.activeElement === document.body) target.current?.focus();
}

/** Gives the focus to the main part of a new page, if what had it is gone with the page before. */
export function useKeptFocus(main: RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    focusIfLost(main);
  }, [pathname, main]);
}

/** Gives the focus to a part of a page that has just come, unless something in it has taken it already. */
export function useFirstFocus(target: RefObject<HTMLElement | null>) {
  useEffect(() => focusIfLost(target), [target]);
}
