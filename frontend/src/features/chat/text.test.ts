import { describe, expect, it } from "vitest";
import { priceBand } from "@/i18n/format";
import { aMessage, aWine } from "@/test/fixtures";
import { copyText } from "./copyText";
import { closeBold, plainText, splitGreeting, withoutUnderline } from "./markdownText";

describe("closeBold", () => {
  it("closes bold type that broke off", () => {
    expect(closeBold("Try **Rioja")).toBe("Try **Rioja**");
  });

  it("drops bold type that had not begun", () => {
    expect(closeBold("Try **")).toBe("Try ");
  });

  it("leaves whole text alone", () => {
    expect(closeBold("**One**\nand **two**")).toBe("**One**\nand **two**");
  });

  it("looks at the last line only", () => {
    expect(closeBold("**One\n\ntwo")).toBe("**One\n\ntwo");
  });
});

describe("withoutUnderline", () => {
  it.each(["-", "- ", "  --", "="])("drops a last line %j, which would make a heading of the one before", (line) => {
    expect(withoutUnderline(`Here are three:\n${line}`)).toBe("Here are three:");
  });

  it("leaves a list that has begun, and lines before the last", () => {
    expect(withoutUnderline("Here:\n- R")).toBe("Here:\n- R");
    expect(withoutUnderline("Here\n---\na")).toBe("Here\n---\na");
  });
});

describe("splitGreeting", () => {
  it("sets the first line apart", () => {
    expect(splitGreeting("Good evening, Anna.\n\nThree wines.\n\nTell me.")).toEqual([
      "Good evening, Anna.",
      "Three wines.\n\nTell me.",
    ]);
  });

  it("sets the first sentence apart when there is one line", () => {
    expect(splitGreeting("Добрый вечер! Вот три вина.")).toEqual(["Добрый вечер!", "Вот три вина."]);
  });

  it("has no rest when there is one sentence", () => {
    expect(splitGreeting("Good evening.")).toEqual(["Good evening.", ""]);
  });
});

describe("plainText", () => {
  it("reads words without their marks", () => {
    expect(plainText("## Red\n\n- **Rioja**, see [here](https://example.org)\n> `4` of 5")).toBe(
      "Red\n\nRioja, see here\n4 of 5",
    );
  });
});

describe("copyText", () => {
  it("takes the wines along, each with what one asks for in a shop", () => {
    const wines = [aWine({ producer: "Delas", vintage: 2021 }), aWine({ name: "Rioja", reason: "" })];
    const band = priceBand(18, 26, "EUR", "en");
    expect(copyText(aMessage({ content: "Two reds.", wines }), "en")).toBe(
      [
        "Two reds.",
        "",
        `- Crozes-Hermitage, Delas, 2021, Rhône, France, ${band}: Pepper and dark fruit stand up to the char.`,
        `- Rioja, Rhône, France, ${band}`,
      ].join("\n"),
    );
  });

  it("is the answer alone where there are none", () => {
    expect(copyText(aMessage({ content: "Rioja." }), "en")).toBe("Rioja.");
  });
});
