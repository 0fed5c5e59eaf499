import { useLocation } from "react-router";

export const WINE_PARAM = "wine";
export const FROM_A_PAGE = "from-a-page";

/** Where a wine's details are: over the page one is on, so that Back closes them. */
export function useWineLink() {
  const { pathname, search, hash } = useLocation();
  return (id: string) => {
    const params = new URLSearchParams(search);
    params.set(WINE_PARAM, id);
    return { pathname, search: `?${params}`, hash };
  };
}
