import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Markdown } from "./Markdown";

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

  it.each([
    ["**Barolo**, *Piedmont*: ~~no~~", "<p><strong>Barolo</strong>, <em>Piedmont</em>: <del>no</del></p>"],
    ["***both*** and **a *b* c**", "<p><em><strong>both</strong></em> and <strong>a <em>b</em> c</strong></p>"],
    ["**«Бароло»** — да", "<p><strong>«Бароло»</strong> — да</p>"],
    ["5 * 3 * 2, snake_case_name, 2**", "<p>5 * 3 * 2, snake_case_name, 2**</p>"],
    ["a \\*star\\* &amp; &#1041;", "<p>a *star* &amp; Б</p>"],
    ["`let a` and ``b ` c``", "<p><code>let a</code> and <code>b ` c</code></p>"],
    ["one  \ntwo\nthree", "<p>one<br>two\nthree</p>"],
    ["- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"],
    ["3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'],
    ["- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"],
    ["In\n1986. A good year", "<p>In\n1986. A good year</p>"],
    ["> a\nb\n\nc", "<blockquote><p>a\nb</p></blockquote><p>c</p>"],
    ["```js\n**a**\n```\nb", "<pre><code>**a**</code></pre><p>b</p>"],
    ["```\nstill written", "<pre><code>still written</code></pre>"],
    ["a\n\n---", "<p>a</p><hr>"],
  ])("reads %j", (text, html) => {
    expect(show(text).innerHTML).toBe(html);
  });

  it("links bare addresses without the sentence around them", () => {
    show("See (https://example.org/a_b_c), or www.example.com.");
    const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(links).toEqual(["https://example.org/a_b_c", "http://www.example.com"]);
  });

  it("aligns the columns of a table, and fills short rows", () => {
    const page = show("a | b\n--|--:\n1");
    expect(page.querySelectorAll("td")).toHaveLength(2);
    expect(page.querySelector("th:last-child")).toHaveStyle({ textAlign: "right" });
  });

  it.each(["> ", "+ ", "*a ", "[a](", "`a``", "![", "**a"])("takes any number of %j", (mark) => {
    expect(show(`${mark.repeat(2_000)}x`)).toHaveTextContent(/x/);
  });
});
