import { screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { resetExchanges } from "@/api/exchangeStore";
import { AppRoutes } from "@/app/Routes";
import { renderInApp } from "@/test/render";
import { chatViews } from "./chatViews";
import { wineViews } from "./wineViews";

afterEach(resetExchanges);

it("shows each state in both themes, to somebody who is not signed in, and asks the service for nothing", async () => {
  renderInApp(<AppRoutes />, { at: "/dev/views" });
  expect(await screen.findByRole("heading", { name: "Views" })).toBeVisible();
  const named = [...chatViews, ...wineViews].map(({ name }) => name);
  for (const name of named)
    for (const section of screen.getAllByRole("region", { name })) {
      const [light, dark] = within(section).getByRole("heading", { name }).nextElementSibling?.children ?? [];
      expect(light).not.toBeEmptyDOMElement();
      expect(dark).toHaveStyle({ colorScheme: "dark" });
    }
  expect(screen.getAllByRole("button", { name: "Stop" }).length).toBeGreaterThanOrEqual(6);
});
