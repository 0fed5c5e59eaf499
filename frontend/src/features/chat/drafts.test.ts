import { renderHook } from "@testing-library/react";
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Sent } from "@/api/exchangeStream";
import {
  acknowledgeSent,
  beginSending,
  draftOf,
  forgetAllDrafts,
  forgetDraft,
  moveDraft,
  restoreLeftover,
  restoreUnsent,
  setDraft,
  unconfirmed,
  useDraft,
} from "./drafts";

const key = (id: string) => `sommelier.draft.${id}`;
const stored = (id: string) => localStorage.getItem(key(id));

function send(id: string, content: string) {
  let sent: Sent | undefined;
  act(() => {
    sent = beginSending(id, content);
  });
  return sent as Sent;
}

/** Another window has written this, and the browser tells. */
function writeElsewhere(id: string, draft: object | null) {
  const value = draft && JSON.stringify(draft);
  if (value === null) localStorage.removeItem(key(id));
  else localStorage.setItem(key(id), value);
  act(() => void window.dispatchEvent(new StorageEvent("storage", { key: key(id), newValue: value })));
}

afterEach(() => forgetAllDrafts());

describe("a draft", () => {
  it("is there after a reload", () => {
    localStorage.setItem(key("reloaded"), JSON.stringify({ typed: "half a thought" }));
    const { result } = renderHook(() => useDraft("reloaded"));
    expect(result.current).toBe("half a thought");
  });

  it("leaves the field when it is sent, and the storage when it has arrived", () => {
    const { result } = renderHook(() => useDraft("sent"));
    act(() => setDraft("sent", "a red "));
    const { clientId } = send("sent", "a red");
    expect(result.current).toBe("");
    expect(draftOf("sent")).toBe("a red");
    act(() => acknowledgeSent("sent", clientId));
    expect(stored("sent")).toBeNull();
  });

  it("comes back before what was written since", () => {
    const { result } = renderHook(() => useDraft("back"));
    act(() => setDraft("back", "one"));
    const sent = send("back", "one");
    act(() => setDraft("back", "two"));
    expect(draftOf("back")).toBe("one\n\ntwo");
    act(() => restoreUnsent("back", sent));
    expect(result.current).toBe("one\n\ntwo");
  });

  it("is the same message when it is sent again unchanged, and another one when it has arrived or was changed", () => {
    act(() => setDraft("again", "a red"));
    const first = send("again", "a red");
    expect(first.clientId).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    act(() => restoreUnsent("again", first));
    expect(send("again", "a red")).toEqual(first);
    act(() => restoreUnsent("again", first));
    expect(send("again", "a red one").clientId).not.toBe(first.clientId);
    act(() => setDraft("again", ""));
    const second = send("again", "yes");
    act(() => acknowledgeSent("again", second.clientId));
    expect(send("again", "yes").clientId).not.toBe(second.clientId);
  });

  it("follows what another window writes and sends", () => {
    const { result } = renderHook(() => useDraft("shared"));
    act(() => setDraft("shared", "a red"));
    writeElsewhere("shared", { typed: "a red one" });
    expect(result.current).toBe("a red one");
    writeElsewhere("shared", { typed: "", sent: { clientId: "c-1", content: "a red one" }, underway: true });
    expect(result.current).toBe("");
    writeElsewhere("shared", null);
    expect(result.current).toBe("");
  });

  it("is one message for two windows that send it at the same moment", () => {
    act(() => setDraft("both", "a red"));
    const elsewhere = { clientId: "c-1", content: "a red" };
    localStorage.setItem(key("both"), JSON.stringify({ typed: "", sent: elsewhere, underway: true }));
    expect(send("both", "a red")).toEqual(elsewhere);
  });

  it("comes back into the field when its page was left while it was underway, and leaves it once it has arrived", () => {
    const sent = { clientId: "c-1", content: "a red" };
    localStorage.setItem(key("left"), JSON.stringify({ typed: "and a white", sent, underway: true }));
    const { result } = renderHook(() => useDraft("left"));
    act(() => restoreLeftover("left"));
    expect(result.current).toBe("a red\n\nand a white");
    expect(unconfirmed("left")).toEqual(sent);
    act(() => acknowledgeSent("left", "c-1"));
    expect(result.current).toBe("and a white");
  });

  it("goes along into another session", () => {
    act(() => setDraft("old", "half a thought"));
    act(() => moveDraft("old", "new"));
    expect(stored("old")).toBeNull();
    expect(draftOf("new")).toBe("half a thought");
  });

  it("goes before what is already there", () => {
    act(() => setDraft("here", "one"));
    act(() => setDraft("there", "two"));
    act(() => moveDraft("here", "there"));
    expect(draftOf("there")).toBe("one\n\ntwo");
  });

  it("is not doubled when another tab has brought it along already", () => {
    act(() => setDraft("left", "half a thought"));
    act(() => setDraft("reached", "half a thought\n\nand more"));
    act(() => moveDraft("left", "reached"));
    expect(stored("left")).toBeNull();
    expect(draftOf("reached")).toBe("half a thought\n\nand more");
  });

  it("does not overwrite another session's with nothing", () => {
    act(() => setDraft("new", "mine"));
    act(() => moveDraft("empty", "new"));
    expect(draftOf("new")).toBe("mine");
  });

  it("lives on in memory when the storage is full", () => {
    const { result } = renderHook(() => useDraft("full"));
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    act(() => setDraft("full", "kept"));
    expect(result.current).toBe("kept");
  });

  it("is gone when it is forgotten, and so are all at sign-out", () => {
    act(() => setDraft("one", "1"));
    act(() => setDraft("two", "2"));
    act(() => forgetDraft("one"));
    expect(stored("one")).toBeNull();
    forgetAllDrafts();
    expect(stored("two")).toBeNull();
  });
});
