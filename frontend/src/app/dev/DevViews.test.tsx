import { screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { resetExchanges } from "@/api/exchangeStore";
import { AppRoutes } from "@/app/Routes";
import { renderInApp } from "@/test/render";
import { chatViews } from "./chatViews";
import { wineViews } from "./wineViews";

afterEach(resetExchanges);

it("shows each state in both themes, to somebody who is not signed in, and asks the service for nothing", async () => {
  const { container } = renderInApp(<AppRoutes />, { at: "/dev/views" });
  await screen.findByText("Views");
  const shown = Array.from(container.querySelectorAll("section[aria-label]"), (section) => ({
    name: section.getAttribute("aria-label"),
    themes: Array.from(
      section.querySelectorAll<HTMLElement>("[style*=color-scheme]"),
      ({ style, childElementCount }) => [style.colorScheme, childElementCount > 0],
    ),
  }));
  const states = [...chatViews, ...wineViews].map(({ name }) => name);
  const both = [
    ["light", true],
    ["dark", true],
  ];
  expect(shown).toEqual(states.map((name) => ({ name, themes: both })));
});
