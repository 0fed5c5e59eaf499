import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aWine } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { CompareBar } from "./CompareBar";
import { CompareButton } from "./CompareButton";
import { clearCompared } from "./compared";

const wines = ["Chablis", "Barolo", "Rioja", "Tokaji"].map((name, at) => aWine({ name, body: at + 1 }));
const button = (name: string) => screen.getByRole("button", { name: `Compare: ${name}` });
const onCleared = vi.fn();

function show() {
  renderInApp(
    <>
      {wines.map((wine) => (
        <CompareButton key={wine.id} wine={wine} />
      ))}
      <CompareBar onCleared={onCleared} />
    </>,
  );
}

describe("comparing wines", () => {
  afterEach(clearCompared);

  it("takes two or three, and gives each back", async () => {
    show();
    await userEvent.click(button("Chablis"));
    expect(button("Chablis")).toHaveAttribute("aria-pressed", "true");
    await userEvent.click(screen.getByRole("button", { name: "Compare" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    await userEvent.click(button("Barolo"));
    await userEvent.click(button("Rioja"));
    await userEvent.click(button("Tokaji"));
    expect(button("Tokaji")).toHaveAttribute("aria-pressed", "false");
    expect(screen.getByRole("status")).toHaveTextContent("3 wines chosen");
    await userEvent.click(button("Barolo"));
    expect(screen.getByRole("status")).toHaveTextContent("2 wines chosen");
    await userEvent.click(screen.getByRole("button", { name: "Choose none" }));
    expect(onCleared).toHaveBeenCalled();
    expect(button("Chablis")).toHaveAttribute("aria-pressed", "false");
  });

  it("puts them side by side, with words for what is drawn", async () => {
    show();
    await userEvent.click(button("Chablis"));
    await userEvent.click(button("Tokaji"));
    await userEvent.click(screen.getByRole("button", { name: "Compare" }));
    const table = within(await screen.findByRole("table"));
    expect(table.getAllByRole("columnheader")).toEqual(
      ["Chablis", "Tokaji"].map((name) => table.getByRole("columnheader", { name })),
    );
    const body = table.getByRole("row", { name: /^Body/ });
    expect(
      within(body)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual(["very light", "full"]);
  });
});
