import { renderHook } from "@testing-library/react";
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  acknowledgeSent,
  beginSending,
  forgetAllDrafts,
  forgetDraft,
  moveDraft,
  returnUnsent,
  setDraft,
  useDraft,
} from "./drafts";

const stored = (id: string) => localStorage.getItem(`sommelier.draft.${id}`);

afterEach(() => forgetAllDrafts());

describe("a draft", () => {
  it("is there after a reload", () => {
    localStorage.setItem("sommelier.draft.reloaded", "half a thought");
    const { result } = renderHook(() => useDraft("reloaded"));
    expect(result.current).toBe("half a thought");
  });

  it("leaves the field when it is sent, and the storage when it has arrived", () => {
    const { result } = renderHook(() => useDraft("sent"));
    act(() => setDraft("sent", "a red "));
    act(() => beginSending("sent", "a red"));
    expect(result.current).toBe("");
    expect(stored("sent")).toBe("a red");
    act(() => acknowledgeSent("sent"));
    expect(stored("sent")).toBeNull();
  });

  it("comes back before what was written since", () => {
    const { result } = renderHook(() => useDraft("back"));
    act(() => setDraft("back", "one"));
    act(() => beginSending("back", "one"));
    act(() => setDraft("back", "two"));
    expect(stored("back")).toBe("one\n\ntwo");
    act(() => returnUnsent("back"));
    expect(result.current).toBe("one\n\ntwo");
  });

  it("goes along into another session", () => {
    act(() => setDraft("old", "half a thought"));
    act(() => moveDraft("old", "new"));
    expect(stored("old")).toBeNull();
    expect(stored("new")).toBe("half a thought");
  });

  it("goes before what is already there", () => {
    act(() => setDraft("here", "one"));
    act(() => setDraft("there", "two"));
    act(() => moveDraft("here", "there"));
    expect(stored("there")).toBe("one\n\ntwo");
  });

  it("is not doubled when another tab has brought it along already", () => {
    localStorage.setItem("sommelier.draft.left", "half a thought");
    localStorage.setItem("sommelier.draft.reached", "half a thought\n\nand more");
    act(() => moveDraft("left", "reached"));
    expect(stored("left")).toBeNull();
    expect(stored("reached")).toBe("half a thought\n\nand more");
  });

  it("does not overwrite another session's with nothing", () => {
    act(() => setDraft("new", "mine"));
    act(() => moveDraft("empty", "new"));
    expect(stored("new")).toBe("mine");
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
