import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { expect, it } from "vitest";
import "@/i18n/settingsWords";
import type { ApiToken } from "@/api/types";
import { renderInApp } from "@/test/render";
import { answers, noContent, problem, server } from "@/test/server";
import { ApiTokens } from "./ApiTokens";

const shop: ApiToken = {
  id: "3f5b1c2a-0000-4000-8000-000000000001",
  name: "Wine shop",
  scope: "write",
  prefix: "smlr_4k2vz",
  created_at: "2026-02-03T10:00:00Z",
  expires_at: "2099-05-03T10:00:00Z",
  last_used_at: null,
};
const old: ApiToken = {
  ...shop,
  id: "3f5b1c2a-0000-4000-8000-000000000002",
  name: "Old script",
  scope: "read",
  expires_at: "2020-05-03T10:00:00Z",
  last_used_at: "2020-04-01T10:00:00Z",
};

const show = () => renderInApp(<ApiTokens email="anna@example.org" />);

async function fill(name: string, password: string) {
  await userEvent.click(await screen.findByRole("button", { name: "New token" }));
  if (name) await userEvent.type(screen.getByLabelText("What is it for?"), name);
  if (password) await userEvent.type(screen.getByLabelText("Password"), password);
  await userEvent.click(screen.getByRole("button", { name: "Make token" }));
}

it("says of each token what it may do, until when, and when it was used", async () => {
  server.use(answers.apiTokens(() => [shop, old]));
  show();
  const [first, second] = await screen.findAllByRole("listitem");
  expect(first).toHaveTextContent("Wine shop");
  expect(first).toHaveTextContent("smlr_4k2vz… · Read and write");
  expect(first).toHaveTextContent("valid until 3 May 2099 · never used");
  expect(second).toHaveTextContent("expired on 3 May 2020 · last used 1 April 2020");
});

it("makes one and shows its secret until it is put away", async () => {
  const made: unknown[] = [];
  server.use(
    answers.apiTokens(() => (made.length ? [shop] : [])),
    answers.createApiToken((creation) => {
      made.push(creation);
      return HttpResponse.json({ ...shop, token: "smlr_secret" }, { status: 201 });
    }),
  );
  show();
  await userEvent.click(await screen.findByRole("button", { name: "New token" }));
  await userEvent.selectOptions(screen.getByLabelText("What it may do"), "Read and write");
  await userEvent.selectOptions(screen.getByLabelText("Valid for"), "365 days");
  await userEvent.type(screen.getByLabelText("What is it for?"), " Wine shop ");
  await userEvent.type(screen.getByLabelText("Password"), "four words nobody guesses{Enter}");
  expect(await screen.findByLabelText("Token")).toHaveValue("smlr_secret");
  expect(screen.getByLabelText("Token")).toHaveFocus();
  expect(made).toEqual([
    { name: "Wine shop", scope: "write", expires_in_days: 365, password: "four words nobody guesses" },
  ]);
  expect(await screen.findByText("Wine shop")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  expect(screen.queryByDisplayValue("smlr_secret")).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "New token" })).toHaveFocus();
});

it("keeps what was typed when the password is wrong", async () => {
  server.use(
    answers.apiTokens(() => []),
    answers.createApiToken(() => problem(400, "bad-request", { errors: [{ field: "password", message: "no" }] })),
  );
  show();
  await fill("Wine shop", "not that one");
  expect(await screen.findByText("This is not your password.")).toBeVisible();
  expect(screen.getByLabelText("Password")).toHaveFocus();
  expect(screen.getByLabelText("What is it for?")).toHaveValue("Wine shop");
});

it("asks for what is missing before it asks the service", async () => {
  server.use(answers.apiTokens(() => []));
  show();
  await fill("", "");
  expect(await screen.findByText("Give it a name.")).toBeVisible();
  expect(screen.getByText("Enter your password.")).toBeVisible();
});

it("says that there are too many", async () => {
  server.use(
    answers.apiTokens(() => []),
    answers.createApiToken(() => problem(409, "too-many-tokens")),
  );
  show();
  await fill("One more", "four words nobody guesses");
  expect(await screen.findByRole("alert")).toHaveTextContent("at most 20 tokens");
});

it("revokes one after asking, also when another window was faster", async () => {
  let tokens = [shop, old];
  const revoked: string[] = [];
  server.use(
    answers.apiTokens(() => tokens),
    answers.revokeApiToken((id) => {
      revoked.push(id);
      tokens = tokens.filter((token) => token.id !== id);
      return id === old.id ? problem(404, "not-found") : noContent();
    }),
  );
  show();
  for (const token of [shop, old]) {
    await userEvent.click(await screen.findByRole("button", { name: `Revoke ${token.name}` }));
    const dialog = await screen.findByRole("alertdialog", { name: `Revoke “${token.name}”?` });
    await userEvent.click(within(dialog).getByRole("button", { name: "Revoke" }));
    await waitFor(() => expect(screen.queryByText(token.name)).not.toBeInTheDocument());
  }
  expect(revoked).toEqual([shop.id, old.id]);
  expect(await screen.findByText("There are none yet.")).toBeVisible();
});
