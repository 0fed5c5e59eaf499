import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import Markdown from "./Markdown";

const show = (text: string) => render(<Markdown text={text} />).container;

describe("Markdown", () => {
  it("shows raw HTML as the text it is", () => {
    const page = show('<img src=x onerror="alert(1)"> <b>bold</b> <script>alert(1)</script>');
    expect(page.querySelector("img, b, script")).toBeNull();
    expect(page).toHaveTextContent("<b>bold</b>");
  });

  it("turns an image into its text", () => {
    const page = show("Look: ![a cellar](https://example.org/cellar.png)");
    expect(page.querySelector("img")).toBeNull();
    expect(page).toHaveTextContent("Look: a cellar");
  });

  it("opens links to the web apart, and trusts them with nothing", () => {
    show("[Rioja](https://example.org/rioja)");
    const link = screen.getByRole("link", { name: "Rioja" });
    expect(link).toHaveAttribute("href", "https://example.org/rioja");
    expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow");
    expect(link).toHaveAttribute("target", "_blank");
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//example.org",
    "/account",
    "mailto:a@example.org",
    "&#106;avascript:alert(1)",
  ])("keeps the words of a link to %s and drops the link", (address) => {
    const page = show(`[Rioja](${address})`);
    expect(page.querySelector("a")).toBeNull();
    expect(page).toHaveTextContent("Rioja");
  });

  it("keeps its headings below those of the page", () => {
    show("# One\n\n###### Six");
    expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(2);
  });

  it("shows tables and no boxes to tick", () => {
    const page = show("| Wine | Body |\n|---|---|\n| Rioja | 4 |\n\n- [x] opened");
    expect(screen.getByRole("table")).toHaveTextContent("Rioja");
    expect(page.querySelector("input")).toBeNull();
    expect(page).toHaveTextContent("opened");
  });
});
