import { describe, expect, it } from "vitest";
import { onLanguageChange, setLanguage } from ".";
import en from "./en/all";
import { dayAndMonth, monthHeading, monthNames, price, priceBand } from "./format";
import ru from "./ru";
import { mergeWords, type TextKey, translate } from "./translation";

type Words = { [key: string]: string | Words };

const plural = /_(zero|one|two|few|many|other)$/;

function flatten(words: Words, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );
}

const names = (words: Words) => [...new Set(flatten(words).map(([key]) => key.replace(plural, "")))].sort();

const variables = (words: Words) =>
  Object.fromEntries(
    flatten(words).map(([key, text]) => [
      key.replace(plural, ""),
      [...text.matchAll(/{{(\w+)}}/g)].map((hit) => hit[1]),
    ]),
  );

describe("the words", () => {
  it("are the same things in both languages", () => {
    expect(names(ru)).toEqual(names(en));
    expect(variables(ru)).toEqual(variables(en));
  });

  it("have every plural form Russian needs", () => {
    const counted = flatten(ru).filter(([key]) => key.endsWith("_one"));
    const keys = new Set(flatten(ru).map(([key]) => key));
    for (const [key] of counted)
      for (const form of ["few", "many", "other"]) expect(keys).toContain(key.replace("one", form));
  });

  it("never shout", () => {
    for (const [key, text] of [...flatten(en), ...flatten(ru)]) expect(`${key}: ${text}`).not.toContain("!");
  });

  it.each([
    [1, "1 вино"],
    [3, "3 вина"],
    [5, "5 вин"],
    [21, "21 вино"],
    [112, "112 вин"],
  ])("count %d as %s", async (count, words) => {
    await setLanguage("ru");
    expect(translate("wine.found", { count })).toBe(words);
    expect(document.documentElement.lang).toBe("ru");
  });
});

describe("a translation", () => {
  it("takes from English what its language lacks, and says the key where there are no words", async () => {
    mergeWords("en", { chat: { onlyHere: "{{count}} of {{all}}" } });
    await setLanguage("ru");
    expect(translate("chat.onlyHere" as TextKey, { count: 2, all: 3 })).toBe("2 of 3");
    expect(translate("nowhere.at.all" as TextKey)).toBe("nowhere.at.all");
    expect(translate("chat.send")).toBe("Отправить");
    await setLanguage("en");
    expect(translate("chat.send")).toBe("Send");
  });

  it("is of the language that was asked for last", async () => {
    const languages: string[] = [];
    const stop = onLanguageChange((language) => languages.push(language));
    await Promise.all([setLanguage("ru"), setLanguage("en"), setLanguage("ru")]);
    stop();
    expect(languages.at(-1)).toBe("ru");
    expect(document.documentElement.lang).toBe("ru");
  });
});

describe("dates and prices", () => {
  const day = new Date(2026, 1, 3);

  it("are written as people say them", () => {
    expect(dayAndMonth(day, "en")).toBe("3 February");
    expect(dayAndMonth(day, "ru")).toBe("3 февраля");
    expect(monthHeading(day, new Date(2026, 10, 1), "ru")).toBe("Февраль");
    expect(monthHeading(day, new Date(2027, 0, 1), "en")).toBe("February 2026");
    expect(monthNames("ru")[4]).toBe("Май");
  });

  it("have the currency where the language puts it", () => {
    expect(price(15, "EUR", "en")).toBe("€15");
    expect(price(15, "EUR", "ru")).toMatch(/^15\s€$/);
    expect(priceBand(18, 26, "EUR", "ru")).toMatch(/^18–26\s€$/);
  });
});
