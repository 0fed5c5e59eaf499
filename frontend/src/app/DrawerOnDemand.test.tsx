import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { renderInApp } from "@/test/render";

const arriving = vi.hoisted(() => ({ part: Promise.resolve() }));

vi.mock("@/ui/onDemand", async (original) => {
  const { onDemand } = await original<typeof import("@/ui/onDemand")>();
  const Part = ({ open }: { open: boolean }): ReactNode => open && <p>Your chats</p>;
  return { onDemand: () => onDemand<{ open: boolean }>(() => arriving.part.then(() => Part)) };
});

/** A chunk that arrives, or fails to, when the returned functions are called. */
function fetching() {
  let arrive: () => void = () => undefined;
  let fail: () => void = () => undefined;
  arriving.part = new Promise((resolve, reject) => {
    arrive = resolve;
    fail = () => reject(new Error("gone"));
  });
  return { arrive: () => act(async () => arrive()), fail: () => act(async () => fail()) };
}

async function show() {
  vi.resetModules();
  const { DrawerOnDemand } = await import("./DrawerOnDemand");
  function Page() {
    const [isWanted, setWanted] = useState(false);
    const [open, setOpen] = useState(false);
    const openDrawer = () => {
      setWanted(true);
      setOpen(true);
    };
    return (
      <>
        <button type="button" onClick={openDrawer}>
          Open
        </button>
        {isWanted && (
          <DrawerOnDemand
            open={open}
            onClose={() => setOpen(false)}
            onFailed={() => setWanted(false)}
            finalFocus={() => true}
          />
        )}
      </>
    );
  }
  renderInApp(<Page />);
}

const tap = (name: string) => userEvent.click(screen.getByRole("button", { name }));

describe("the drawer on its first use", () => {
  it("shows that it comes, and then itself", async () => {
    const { arrive } = fetching();
    await show();
    await tap("Open");
    expect(screen.getByRole("status")).toHaveTextContent("Loading");
    await arrive();
    expect(screen.getByText("Your chats")).toBeVisible();
  });

  it("does not open late when it was closed meanwhile", async () => {
    const { arrive } = fetching();
    await show();
    await tap("Open");
    await tap("Close the list of chats");
    await arrive();
    expect(screen.queryByText("Your chats")).toBeNull();
    await tap("Open");
    expect(screen.getByText("Your chats")).toBeVisible();
  });

  it("says when it cannot be fetched, does not open by itself, and is fetched again", async () => {
    const { fail } = fetching();
    await show();
    const { showNotices: showAll } = await import("@/ui/notices");
    const said: string[] = [];
    const stop = showAll(
      ({ text }) => said.push(text),
      () => undefined,
    );
    await tap("Open");
    await fail();
    stop();
    expect(said).toHaveLength(1);
    expect(screen.queryByRole("status")).toBeNull();
    await fetching().arrive();
    expect(screen.queryByText("Your chats")).toBeNull();
    await tap("Open");
    expect(await screen.findByText("Your chats")).toBeVisible();
  });
});
