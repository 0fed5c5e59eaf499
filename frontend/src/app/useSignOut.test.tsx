import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http } from "msw";
import { afterEach, expect, it, vi } from "vitest";
import { baseUrl } from "@/api/client";
import { beginDeletion, resetDeletions } from "@/features/history/deletions";
import { renderInApp } from "@/test/render";
import { noContent, problem, server } from "@/test/server";
import { useSignOut } from "./useSignOut";

function SignOut() {
  const signOut = useSignOut();
  return (
    <button type="button" onClick={signOut}>
      Sign out
    </button>
  );
}

afterEach(resetDeletions);

it("keeps a person signed in when a chat of theirs could not be deleted, and says so", async () => {
  const signedOut = vi.fn(noContent);
  server.use(
    http.post(`${baseUrl}/auth/logout`, signedOut),
    http.delete(`${baseUrl}/chat/sessions/:id`, () => problem(503, "unavailable")),
  );
  beginDeletion("steak", { forget: false, wasOpen: false });
  renderInApp(<SignOut />);
  await userEvent.click(screen.getByRole("button", { name: "Sign out" }));
  expect(await screen.findByText("The chat was not deleted.")).toBeVisible();
  expect(signedOut).not.toHaveBeenCalled();
});
