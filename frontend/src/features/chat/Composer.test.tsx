import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useRef, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { renderInApp } from "@/test/render";
import { Composer } from "./Composer";

interface Options {
  answering?: boolean;
  stopping?: boolean;
  text?: string;
}

function show({ answering = false, stopping = false, text = "" }: Options = {}) {
  const [onSend, onStop] = [vi.fn(), vi.fn()];
  function Page() {
    const [words, setWords] = useState(text);
    const field = useRef<HTMLTextAreaElement>(null);
    const rest = { field, onSend, onStop, answering, stopping };
    return <Composer text={words} onText={setWords} {...rest} />;
  }
  renderInApp(<Page />);
  return { onSend, onStop, field: screen.getByRole("textbox", { name: "Message to the sommelier" }) };
}

describe("Composer", () => {
  it("sends on Enter, without the space around", async () => {
    const { field, onSend } = show();
    await userEvent.type(field, "  a red  {Enter}");
    expect(onSend).toHaveBeenCalledWith("a red");
  });

  it("breaks the line on Shift and Enter", async () => {
    const { field, onSend } = show();
    await userEvent.type(field, "one{Shift>}{Enter}{/Shift}two");
    expect(field).toHaveValue("one\ntwo");
    expect(onSend).not.toHaveBeenCalled();
  });

  it("breaks the line on Enter where text is typed on the screen", async () => {
    const { matches: _, ...media } = matchMedia("");
    vi.spyOn(globalThis, "matchMedia").mockImplementation((query) => ({ ...media, matches: query.includes("coarse") }));
    const { field, onSend } = show();
    await userEvent.type(field, "one{Enter}two");
    expect(field).toHaveValue("one\ntwo");
    expect(onSend).not.toHaveBeenCalled();
  });

  it("leaves Enter to an input method that is composing", () => {
    const { field, onSend } = show({ text: "ワイ" });
    fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    expect(onSend).not.toHaveBeenCalled();
  });

  it("does not send nothing", async () => {
    const { field, onSend } = show();
    await userEvent.type(field, "   {Enter}");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(onSend).not.toHaveBeenCalled();
  });

  it("does not count until the end is near", () => {
    show({ text: "a".repeat(3799) });
    expect(screen.queryByText(/characters/)).not.toBeInTheDocument();
  });

  it("says how much still fits", () => {
    show({ text: "a".repeat(4095) });
    expect(screen.getByText("1 character left")).toBeInTheDocument();
  });

  it("sends 4,096 characters, counted as people count them", async () => {
    const { field, onSend } = show({ text: "🍷".repeat(4096) });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(onSend).toHaveBeenCalled();
  });

  it("says how much is too much and keeps it", () => {
    const { field, onSend } = show({ text: "a".repeat(4098) });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(onSend).not.toHaveBeenCalled();
    expect(screen.getByText("2 characters too many")).toBeInTheDocument();
  });

  it("is as high as its text also when the window gets narrower", () => {
    let resize: () => void = () => undefined;
    const Idle = ResizeObserver;
    vi.stubGlobal(
      "ResizeObserver",
      class extends Idle {
        constructor(onResize: () => void) {
          super(onResize);
          resize = onResize;
        }
      },
    );
    const size = { width: 700, height: 40 };
    vi.spyOn(Element.prototype, "clientWidth", "get").mockImplementation(() => size.width);
    vi.spyOn(Element.prototype, "scrollHeight", "get").mockImplementation(() => size.height);
    const { field } = show({ text: "a red for grilled steak" });
    vi.stubGlobal("ResizeObserver", Idle);
    expect(field.style.height).toBe("40px");
    Object.assign(size, { width: 300, height: 64 });
    resize();
    expect(field.style.height).toBe("64px");
  });

  it("offers to stop in the place of sending while a reply is written, and lets one write on", async () => {
    const { field, onSend, onStop } = show({ answering: true });
    expect(screen.queryByRole("button", { name: "Send" })).not.toBeInTheDocument();
    await userEvent.type(field, "next{Enter}");
    expect(field).toHaveValue("next");
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Stop the answer" }));
    expect(onStop).toHaveBeenCalledOnce();
  });
});
