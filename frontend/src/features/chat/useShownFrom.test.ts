import { renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aMessage } from "@/test/fixtures";
import { useShownFrom } from "./useShownFrom";

const messages = Array.from({ length: 100 }, () => aMessage());

describe("a long chat", () => {
  it("begins with its end, and soon is whole", async () => {
    const shown: number[] = [];
    renderHook(() => shown.push(useShownFrom(messages, null)));
    expect(shown[0]).toBe(92);
    await waitFor(() => expect(shown.at(-1)).toBe(0));
    expect(shown).toEqual([...shown].sort((one, other) => other - one));
  });

  it("begins with the message that is jumped to", () => {
    const { result } = renderHook(() => useShownFrom(messages, messages[40]?.id ?? null));
    expect(result.current).toBe(40);
  });

  it("stays whole when messages are added", async () => {
    const { result, rerender } = renderHook(({ list }) => useShownFrom(list, null), {
      initialProps: { list: messages },
    });
    await waitFor(() => expect(result.current).toBe(0));
    rerender({ list: [...messages, ...messages] });
    expect(result.current).toBe(0);
  });
});
