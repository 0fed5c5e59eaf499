import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  keyLabels,
  type ShortcutName,
  STOPPABLE_FIELD,
  setSingleKeys,
  useShortcut,
  useShortcutKeys,
} from "@/ui/shortcuts";
import { shortcuts } from "./shortcuts";

const pressed = vi.fn();

function Shortcut({ name }: { name: ShortcutName }) {
  useShortcut(name, () => pressed(name));
  return null;
}

function Page({
  names = Object.keys(shortcuts) as ShortcutName[],
  children,
}: {
  names?: ShortcutName[];
  children?: React.ReactNode;
}) {
  useShortcutKeys(shortcuts);
  return (
    <>
      {names.map((name) => (
        <Shortcut key={name} name={name} />
      ))}
      {children}
    </>
  );
}

const press = (init: KeyboardEventInit, target: Element = document.body) => fireEvent.keyDown(target, init);
const onApple = () => vi.spyOn(navigator, "platform", "get").mockReturnValue("MacIntel");

afterEach(() => pressed.mockReset());

describe("the keys", () => {
  it.each<[ShortcutName, KeyboardEventInit]>([
    ["palette", { key: "k", ctrlKey: true }],
    ["newChat", { key: "O", ctrlKey: true, shiftKey: true }],
    ["previousChat", { key: "ArrowUp", altKey: true }],
    ["nextChat", { key: "ArrowDown", altKey: true }],
    ["write", { key: "/" }],
    ["write", { key: "Escape", shiftKey: true }],
    ["stop", { key: "Escape" }],
    ["rename", { key: "F2" }],
    ["remove", { key: "Backspace", ctrlKey: true, shiftKey: true }],
    ["help", { key: "?", shiftKey: true }],
  ])("%s", (name, init) => {
    render(<Page />);
    // False: the browser's own meaning is prevented.
    expect(press(init)).toBe(false);
    expect(pressed.mock.calls).toEqual([[name]]);
  });

  it("that are a sign alone can be switched off, and others stay", () => {
    render(<Page />);
    setSingleKeys(false);
    press({ key: "/" });
    press({ key: "?", shiftKey: true });
    expect(pressed).not.toHaveBeenCalled();
    press({ key: "Escape", shiftKey: true });
    press({ key: "k", ctrlKey: true });
    expect(pressed.mock.calls).toEqual([["write"], ["palette"]]);
    setSingleKeys(true);
    press({ key: "/" });
    expect(pressed).toHaveBeenLastCalledWith("write");
  });

  it("are the same places on a keyboard of other letters", () => {
    render(<Page />);
    press({ key: "л", code: "KeyK", ctrlKey: true });
    expect(pressed).toHaveBeenCalledExactlyOnceWith("palette");
  });

  it("take Command in place of Control on Apple's machines, and are labelled so", () => {
    onApple();
    render(<Page />);
    press({ key: "k", ctrlKey: true });
    expect(pressed).not.toHaveBeenCalled();
    press({ key: "k", metaKey: true });
    expect(pressed).toHaveBeenCalledExactlyOnceWith("palette");
    expect(keyLabels(shortcuts.remove[0])).toEqual(["⌘", "⇧", "⌫"]);
  });

  it("are labelled as elsewhere on other machines", () => {
    expect(keyLabels(shortcuts.newChat[0])).toEqual(["Ctrl", "Shift", "O"]);
  });

  it("belong to the text in a field, except those with Control", () => {
    render(
      <Page>
        <input aria-label="Field" />
      </Page>,
    );
    const field = screen.getByRole("textbox", { name: "Field" });
    for (const key of ["/", "?", "Escape", "F2"]) expect(press({ key }, field)).toBe(true);
    press({ key: "ArrowUp", altKey: true }, field);
    expect(pressed).not.toHaveBeenCalled();
    press({ key: "k", ctrlKey: true }, field);
    expect(pressed).toHaveBeenCalledExactlyOnceWith("palette");
  });

  it("stop a reply from the field in which the next message is written, and from no other", () => {
    render(
      <Page>
        <textarea aria-label="Message" {...{ [STOPPABLE_FIELD]: "" }} />
      </Page>,
    );
    press({ key: "Escape" }, screen.getByRole("textbox", { name: "Message" }));
    expect(pressed).toHaveBeenCalledExactlyOnceWith("stop");
  });

  it("rest while a dialog or a menu is open, but not for a notice", () => {
    const { rerender } = render(
      <Page>
        <div role="dialog" />
      </Page>,
    );
    press({ key: "k", ctrlKey: true });
    expect(pressed).not.toHaveBeenCalled();
    rerender(
      <Page>
        <div role="dialog" aria-modal="false" />
      </Page>,
    );
    press({ key: "k", ctrlKey: true });
    expect(pressed).toHaveBeenCalledOnce();
  });

  it("leave alone what another handler has taken, an input method needs or nobody has a use for", () => {
    const { rerender } = render(<Page />);
    const taken = new KeyboardEvent("keydown", { key: "F2", bubbles: true, cancelable: true });
    taken.preventDefault();
    document.body.dispatchEvent(taken);
    press({ key: "Escape", isComposing: true });
    expect(pressed).not.toHaveBeenCalled();
    rerender(<Page names={["palette"]} />);
    expect(press({ key: "F2" })).toBe(true);
    expect(pressed).not.toHaveBeenCalled();
  });
});
