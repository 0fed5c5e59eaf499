import { render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { aWine } from "@/test/fixtures";
import { SharedMessages } from "./SharedMessages";

describe("SharedMessages", () => {
  it("shows the others when one breaks", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const Broken = () => {
      throw new Error("broken");
    };
    const messages = [
      { role: "user" as const, content: "A red for steak", wines: [] },
      { role: "assistant" as const, content: "This one.", wines: [aWine()] },
    ];
    render(<SharedMessages messages={messages} renderWines={() => <Broken />} />);
    expect(screen.getByText("A red for steak")).toBeVisible();
    expect(screen.getByText("This one.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  it("shows a reply of thousands of nested marks", () => {
    const content = `${"*a ".repeat(2_000)}${"a* ".repeat(2_000)}`;
    render(<SharedMessages messages={[{ role: "assistant", content, wines: [] }]} renderWines={() => null} />);
    expect(screen.queryByRole("button")).toBeNull();
  });
});
