import { describe, expect, it } from "vitest";
import { isEmpty, readFilter, weakened } from "./catalogueFilter";

describe("readFilter", () => {
  it("reads what a linked page asks for and ignores the rest", () => {
    const address =
      "q=riesling&colour=white&country=de&body=light&price=15&rating=liked&shown=false&sort=cheapest&kind=flat&page=3";
    expect(readFilter(new URLSearchParams(address))).toEqual({
      q: "riesling",
      colour: "white",
      country: "de",
      body: "light",
      priceMax: 15,
      rating: "liked",
      shown: false,
      sort: "cheapest",
    });
    expect(readFilter(new URLSearchParams("country=Atlantis&body=heavy&rating=loved&shown=yes&sort=price"))).toEqual(
      {},
    );
    expect(readFilter(new URLSearchParams("shown=constructor"))).toEqual({});
  });
});

describe("isEmpty", () => {
  it("does not count the order", () => {
    expect(isEmpty({ shown: false })).toBe(false);
    expect(isEmpty({ sort: "dearest" })).toBe(true);
    expect(isEmpty({ body: "full" })).toBe(false);
  });
});

describe("weakened", () => {
  it("drops one wish after the other, the text never", () => {
    expect(weakened({ q: "riesling", colour: "red", sweetness: "sweet", priceMax: 10 })).toEqual([
      { q: "riesling", colour: "red", priceMax: 10 },
      { q: "riesling", colour: "red" },
      { q: "riesling" },
    ]);
  });

  it("keeps longest what is about the person", () => {
    expect(weakened({ colour: "red", rating: "liked", shown: true })).toEqual([
      { rating: "liked", shown: true },
      { rating: "liked" },
    ]);
    expect(weakened({ q: "riesling", shown: false })).toEqual([{ q: "riesling" }]);
  });

  it("does not end with the whole catalogue", () => {
    expect(weakened({ colour: "red", body: "light" })).toEqual([{ colour: "red" }]);
    expect(weakened({ q: "riesling" })).toEqual([]);
  });
});
