import { useSearchParams } from "react-router";

/** A filter that is kept in the address, so that it can be linked and Back leaves the page instead of undoing it. */
export function useAddressFilter<Filter>(read: (params: URLSearchParams) => Filter) {
  const [params, setParams] = useSearchParams();

  const change = (name: string, value: string) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );

  return { filter: read(params), change, clear: () => setParams({}, { replace: true }) };
}
