import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { MemoryRouter } from "react-router";
import { Toasts } from "@/ui/Toasts";

export const testQueries = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

/** Renders with the providers of the app. */
export function renderInApp(page: ReactElement, { queries = testQueries(), at = "/" } = {}) {
  const result = render(
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={[at]}>{page}</MemoryRouter>
      <Toasts label="Notices" dismissLabel="Dismiss" />
    </QueryClientProvider>,
  );
  return { ...result, queries };
}
