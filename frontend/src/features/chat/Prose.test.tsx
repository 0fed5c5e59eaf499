import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Prose } from "./Prose";

it("shows no heading while a list begins", () => {
  const { rerender } = render(<Prose text={"Here are three:\n-"} unfinished />);
  expect(screen.queryByRole("heading")).toBeNull();
  rerender(<Prose text={"Here are three:\n---"} />);
  expect(screen.getByRole("heading", { name: "Here are three:" })).toBeVisible();
});
