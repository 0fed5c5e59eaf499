import { useLocation } from "react-router";

export const WINE_PARAM = "wine";
export const FROM_A_PAGE = "from-a-page";

/** The address of a wine's details over the current page. */
export function useWineLink() {
  const { pathname, search, hash } = useLocation();
  return (id: string) => {
    const params = new URLSearchParams(search);
    params.set(WINE_PARAM, id);
    return { pathname, search: `?${params}`, hash };
  };
}
