import { afterEach, describe, expect, it, vi } from "vitest";
import { readStored, store, storedNames, watchStored } from "./storage";

const denied = () =>
  vi.spyOn(globalThis, "localStorage", "get").mockImplementation(() => {
    throw new DOMException("denied", "SecurityError");
  });

const full = () =>
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });

/** What a browser tells the other windows. */
const changeElsewhere = (key: string | null, newValue: string | null) =>
  window.dispatchEvent(new StorageEvent("storage", { key, newValue }));

afterEach(() => {
  vi.restoreAllMocks();
  for (const name of storedNames("")) store(name, null);
});

describe("storage", () => {
  it("keeps a text for the next page", () => {
    store("test.a", "one");
    expect(localStorage.getItem("sommelier.test.a")).toBe("one");
    expect(readStored("test.a")).toBe("one");
    store("test.a", null);
    expect(readStored("test.a")).toBeNull();
  });

  it.each([
    ["denied", denied],
    ["full", full],
  ])("keeps a text as long as the page lives when it is %s", (_, refuse) => {
    refuse();
    store("test.a", "one");
    expect(readStored("test.a")).toBe("one");
    expect(storedNames("test.")).toEqual(["test.a"]);
    store("test.a", null);
    expect(readStored("test.a")).toBeNull();
  });

  it("does not show what was there before when that could not be replaced", () => {
    store("test.a", "one");
    denied();
    store("test.a", null);
    expect(readStored("test.a")).toBeNull();
  });

  it("hears what another window stores, and forgets what it only remembered itself", () => {
    const received = vi.fn();
    const stop = watchStored("test.", received);
    const refusal = full();
    store("test.a", "mine");
    refusal.mockRestore();
    localStorage.setItem("sommelier.test.a", "theirs");
    changeElsewhere("sommelier.test.a", "theirs");
    changeElsewhere("sommelier.other", "no");
    changeElsewhere("somebody.else", "no");
    expect(received.mock.calls).toEqual([["test.a", "theirs"]]);
    expect(readStored("test.a")).toBe("theirs");
    stop();
    changeElsewhere("sommelier.test.a", null);
    expect(received).toHaveBeenCalledOnce();
  });

  it("hears that everything was cleared", () => {
    const received = vi.fn();
    const stop = watchStored("test.", received);
    changeElsewhere(null, null);
    expect(received).toHaveBeenCalledExactlyOnceWith("test.", null);
    stop();
  });
});
