import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import "@/i18n/settingsWords";
import type { SignedInBrowser } from "@/api/types";
import { renderInApp } from "@/test/render";
import { answers, noContent, problem, server } from "@/test/server";
import { SignIns } from "./SignIns";

const here: SignedInBrowser = {
  id: "3f5b1c2a-0000-4000-8000-000000000001",
  user_agent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
  created_at: "2026-11-20T10:00:00Z",
  last_used_at: "2026-11-29T10:00:00Z",
  is_current: true,
};
const phone: SignedInBrowser = {
  id: "3f5b1c2a-0000-4000-8000-000000000002",
  user_agent:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
  created_at: "2026-11-01T10:00:00Z",
  last_used_at: "2026-11-02T10:00:00Z",
  is_current: false,
};
const program = { ...phone, id: "3f5b1c2a-0000-4000-8000-000000000003", user_agent: null };

it("names each browser, and offers no button for this one", async () => {
  server.use(answers.signIns(() => [here, phone, program]));
  renderInApp(<SignIns />);
  const [first, second, third] = await screen.findAllByRole("listitem");
  expect(first).toHaveTextContent("Firefox, Linux");
  expect(first).toHaveTextContent("since 20 November 2026 · this browser");
  expect(second).toHaveTextContent("Safari, iOS");
  expect(second).toHaveTextContent("last used 2 November 2026");
  expect(third).toHaveTextContent("Unknown browser");
  expect(screen.getAllByRole("button", { name: /^Sign out (?!all)/ })).toHaveLength(2);
});

it("signs one out, and keeps the focus in the list", async () => {
  let left = [here, phone];
  server.use(
    answers.signIns(() => left),
    answers.endSignIn((id) => {
      left = left.filter((signIn) => signIn.id !== id);
      return noContent();
    }),
  );
  renderInApp(<SignIns />);
  await userEvent.click(await screen.findByRole("button", { name: "Sign out Safari, iOS" }));
  await expect.poll(() => screen.getAllByRole("listitem")).toHaveLength(1);
  expect(screen.queryByRole("button")).toBeNull();
  expect(document.activeElement).toContainElement(screen.getByRole("list"));
});

it("signs all others out", async () => {
  let left = [here, phone, program];
  server.use(
    answers.signIns(() => left),
    answers.endOtherSignIns(() => {
      left = [here];
      return noContent();
    }),
  );
  renderInApp(<SignIns />);
  await userEvent.click(await screen.findByRole("button", { name: "Sign out all others" }));
  await expect.poll(() => screen.getAllByRole("listitem")).toHaveLength(1);
});

it("keeps the row of one that could not be ended", async () => {
  server.use(
    answers.signIns(() => [here, phone]),
    answers.endSignIn(() => problem(503, "unavailable")),
  );
  renderInApp(<SignIns />);
  await userEvent.click(await screen.findByRole("button", { name: "Sign out Safari, iOS" }));
  expect(await screen.findAllByRole("listitem")).toHaveLength(2);
});
