import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderInApp } from "@/test/render";
import { RenameForm } from "./RenameForm";

function show() {
  const [onSave, onCancel] = [vi.fn(), vi.fn()];
  renderInApp(
    <>
      <RenameForm title="Steak night" onSave={onSave} onCancel={onCancel} />
      <button type="button">Elsewhere</button>
    </>,
  );
  return { onSave, onCancel, field: screen.getByRole("textbox", { name: "Title of the chat" }) };
}

describe("RenameForm", () => {
  it("saves on Enter", async () => {
    const { field, onSave } = show();
    await userEvent.type(field, "{Control>}a{/Control} Ribeye {Enter}");
    expect(onSave).toHaveBeenCalledExactlyOnceWith("Ribeye");
  });

  it("saves when one goes on elsewhere", async () => {
    const { field, onSave } = show();
    await userEvent.clear(field);
    await userEvent.type(field, "Ribeye");
    await userEvent.tab();
    expect(onSave).toHaveBeenCalledExactlyOnceWith("Ribeye");
  });

  it("gives up on Escape", async () => {
    const { field, onSave, onCancel } = show();
    await userEvent.type(field, "Ribeye{Escape}");
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onSave).not.toHaveBeenCalled();
  });

  it("saves nothing when nothing changed", async () => {
    const { field, onSave, onCancel } = show();
    await userEvent.type(field, "{Enter}");
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onSave).not.toHaveBeenCalled();
  });

  it("says what is wrong and does not save it", async () => {
    const { field, onSave } = show();
    await userEvent.clear(field);
    await userEvent.type(field, "{Enter}");
    expect(field).toBeInvalid();
    expect(screen.getByRole("alert")).toHaveTextContent("1 to 30 characters");
    expect(onSave).not.toHaveBeenCalled();
  });

  it("leaves Enter to an input method that is composing", () => {
    const { field, onSave, onCancel } = show();
    fireEvent.change(field, { target: { value: "ワイン" } });
    fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    expect(onSave).not.toHaveBeenCalled();
    expect(onCancel).not.toHaveBeenCalled();
  });
});
