import { describe, expect, it } from "vitest";
import { translate } from "@/i18n/translation";
import { aDetail, aMessage, aWine } from "@/test/fixtures";
import { chatMarkdown, fileName } from "./chatMarkdown";

describe("a chat as Markdown", () => {
  it("has its title, its day, and who said what, with the wines", () => {
    const chat = aDetail({
      messages: [
        aMessage({ is_welcome: true, content: "Good evening." }),
        aMessage({ role: "user", content: "A red for steak" }),
        aMessage({ content: "This **one**.", wines: [aWine()] }),
        aMessage({ content: "", status: "failed" }),
      ],
    });
    expect(chatMarkdown(chat, "Steak night", "en", translate)).toBe(`# Steak night

22 November 2026

## The sommelier said

Good evening.

## You said

A red for steak

## The sommelier said

This **one**.

- Crozes-Hermitage, Rhône, France, €18 – €26: Pepper and dark fruit stand up to the char.
`);
  });

  it("is a file that every system can store", () => {
    expect(fileName("Red/white: which?")).toBe("Red white which.md");
    expect(fileName("Вино к стейку")).toBe("Вино к стейку.md");
    expect(fileName("???")).toBe("chat.md");
  });
});
