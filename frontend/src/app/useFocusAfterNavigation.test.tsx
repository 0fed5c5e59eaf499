import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useRef } from "react";
import { Link, Outlet, Route, Routes } from "react-router";
import { describe, expect, it } from "vitest";
import { renderInApp } from "@/test/render";
import { useFocusAfterNavigation } from "./useFocusAfterNavigation";

function Layout() {
  const main = useRef<HTMLElement>(null);
  useFocusAfterNavigation(main);
  return (
    <>
      <Link to="/other">Beside</Link>
      <main ref={main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

const show = () =>
  renderInApp(
    <Routes>
      <Route element={<Layout />}>
        <Route index element={<Link to="/other">Inside</Link>} />
        <Route path="/other" element={<p>The other page</p>} />
      </Route>
    </Routes>,
  );

describe("the focus after a change of pages", () => {
  it("is in the new page when what had it is gone", async () => {
    show();
    expect(document.body).toHaveFocus();
    await userEvent.click(screen.getByRole("link", { name: "Inside" }));
    expect(screen.getByRole("main")).toHaveFocus();
  });

  it("stays where it is when that is still there", async () => {
    show();
    await userEvent.click(screen.getByRole("link", { name: "Beside" }));
    expect(screen.getByText("The other page")).toBeVisible();
    expect(screen.getByRole("link", { name: "Beside" })).toHaveFocus();
  });
});
