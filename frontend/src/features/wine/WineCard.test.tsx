import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { setLanguage } from "@/i18n";
import { aWine } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { WineCard } from "./WineCard";

function show(change: Parameters<typeof aWine>[0] = {}, at = "/chat/1") {
  renderInApp(<WineCard wine={aWine(change)} heading="h3" />, { at });
  return screen.getByRole("article", { name: change.name ?? "Crozes-Hermitage" });
}

describe("WineCard", () => {
  it("tells name, origin, grapes, price, why and one dish", () => {
    const card = show();
    expect(within(card).getByRole("heading", { name: "Crozes-Hermitage", level: 3 })).toBeVisible();
    expect(card).toHaveTextContent("Rhône, France");
    expect(card).toHaveTextContent("Syrah");
    expect(card).toHaveTextContent(/€18.*26/);
    expect(card).toHaveTextContent("Pepper and dark fruit stand up to the char.");
    expect(card).toHaveTextContent("Goes with: Roast lamb");
    expect(card).not.toHaveTextContent("Hard cheese");
  });

  it("says the reason before anything technical", () => {
    const words = show().textContent ?? "";
    expect(words.indexOf("Pepper and dark fruit")).toBeLessThan(words.indexOf("Body"));
  });

  it("puts its scales into words", () => {
    const scales = within(show({ body: 4, tannin: 1, sweetness: "semi_dry" })).getByRole("list", { name: "Taste" });
    expect(scales).toHaveTextContent("Body: full, 4 of 5");
    expect(scales).toHaveTextContent("Tannin: barely any, 1 of 5");
    expect(scales).toHaveTextContent("Sweetness: off-dry, 2 of 4");
  });

  it.each([
    ["requested", "You asked for it again"],
    ["exhausted", "Nothing new was left, so it is back"],
  ] as const)("says why a wine returns: %s", (repeat, words) => {
    expect(show({ repeat })).toHaveTextContent(words);
  });

  it("names what a label would not show", () => {
    const card = show({ kind: "sparkling", colour: "rose", sweetness: "sweet", alcohol_free: true });
    expect(card).toHaveTextContent("sparkling, rosé, sweet, alcohol-free");
  });

  it("names a producer and a year where there are any", () => {
    expect(show({ producer: "Maison Delas", vintage: 2021 })).toHaveTextContent("Maison Delas, 2021");
  });

  it("opens its details over the page one is on", () => {
    show({ id: "42" }, "/wines?q=rhone");
    expect(screen.getByRole("link", { name: "Crozes-Hermitage" })).toHaveAttribute("href", "/wines?q=rhone&wine=42");
  });

  it("speaks Russian", async () => {
    await setLanguage("ru");
    const card = show({ name: "Кроз-Эрмитаж", repeat: "requested" });
    expect(card).toHaveTextContent("Вы просили его снова");
    expect(card).toHaveTextContent("Тело: полное, 4 из 5");
    expect(card).toHaveTextContent(/18–26\s€/);
  });
});
