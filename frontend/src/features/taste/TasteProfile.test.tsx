import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import type { Insight, TasteProfile as Profile } from "@/api/types";
import { setLanguage } from "@/i18n";
import { anInsight, aProfile } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { answers, noContent, problem, server } from "@/test/server";
import { TasteProfile } from "./TasteProfile";

const barolo = anInsight({ text: "Barolo", wine: { id: "1", name: "Barolo" } });
const dryReds = anInsight({ text: "dry reds", session: null, message_id: null });
const sweet = anInsight({ kind: "disliked_wine", text: "sweet wine" });
const steak = anInsight({ kind: "food", text: "grilled steak" });
const chianti = { wine: { id: "2", name: "Chianti" }, rating: "liked", rated_at: "2026-11-20T10:00:00Z" } as const;

const filled = (change: Partial<Profile> = {}) =>
  aProfile({
    liked_wines: [barolo, dryReds],
    disliked_wines: [sweet],
    foods: [steak],
    ratings: [chianti],
    taste: { wines: 2, body: 3.5, acidity: 4, tannin: 3.2, sweetness: 1.2 },
    ...change,
  });

/** A service that keeps the profile it is given, and changes it as it is asked to. */
async function show(profile: Profile) {
  let kept = profile;
  server.use(
    answers.tasteProfile(() => kept),
    answers.forgetInsight((id) => {
      kept = { ...kept, liked_wines: kept.liked_wines.filter((insight) => insight.id !== id) };
      return noContent();
    }),
    answers.unrate(() => {
      kept = { ...kept, ratings: [] };
      return noContent();
    }),
    answers.remember((enabled) => {
      kept = { ...kept, enabled };
      return HttpResponse.json(kept);
    }),
    answers.forgetEverything(() => {
      kept = aProfile({ enabled: kept.enabled });
      return noContent();
    }),
  );
  renderInApp(<TasteProfile renderWine={(wine) => <a href={`/wine/${wine.id}`}>{wine.name}</a>} />, { at: "/taste" });
  await screen.findByRole("switch");
}

const group = (name: string) => within(screen.getByRole("region", { name }));

describe("TasteProfile", () => {
  it("shows what is remembered in groups", async () => {
    await show(filled());
    expect(group("You like").getAllByRole("listitem")).toHaveLength(2);
    expect(group("Not for you").getByText("sweet wine")).toBeVisible();
    expect(group("Occasions").getByText("Nothing yet.")).toBeVisible();
    expect(group("At your table").getByText("grilled steak")).toBeVisible();
    expect(group("Your ratings").getByText("I like this")).toBeVisible();
  });

  it("says of an event when it is, and whether it is over or called off", async () => {
    const event = (text: string, time: Insight["time"]) => anInsight({ kind: "event", text, time });
    await show(
      filled({
        events: [
          event("birthday", { state: "ahead", from: "2999-12-05", to: "2999-12-05" }),
          event("wedding", { state: "cancelled", from: null, to: null }),
          event("anniversary", { state: "past", from: null, to: null }),
          event("housewarming", null),
        ],
      }),
    );
    const words = group("Occasions")
      .getAllByRole("listitem")
      .map((item) => item.querySelector("p")?.textContent);
    expect(words).toEqual(["birthday · 5 December 2999", "wedding · called off", "anniversary · over", "housewarming"]);
  });

  it("leads to the wine, and to the words it was learned from", async () => {
    await show(filled());
    expect(group("You like").getByRole("link", { name: "Barolo" })).toHaveAttribute("href", "/wine/1");
    const source = group("You like").getByRole("link", { name: "From “Steak night”" });
    expect(source).toHaveAttribute("href", `/chat/${barolo.session?.id}#${barolo.message_id}`);
    expect(group("You like").getByText("From a deleted chat, 19 November")).toBeVisible();
  });

  it("tells the picture in words and numbers, in the language of the page", async () => {
    await setLanguage("ru");
    await show(filled());
    expect(screen.getByText("3,5 из 5")).toBeVisible();
    expect(screen.getByText("1,2 из 4")).toBeVisible();
    expect(screen.getByText("По 2 винам, которые вам нравятся.")).toBeVisible();
  });

  it("forgets one thing, says so, and keeps the focus in the list", async () => {
    await show(filled());
    await userEvent.click(screen.getByRole("button", { name: "Forget “Barolo”" }));
    expect(await screen.findByText("“Barolo” is forgotten.")).toBeVisible();
    expect(screen.queryByRole("link", { name: "Barolo" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Forget “dry reds”" })).toHaveFocus();
  });

  it("leads the focus to the top when a group is empty", async () => {
    await show(filled());
    await userEvent.click(screen.getByRole("button", { name: "Forget “Chianti”" }));
    expect(await screen.findByText("“Chianti” is forgotten.")).toBeVisible();
    expect(screen.getByRole("heading", { name: "What the sommelier knows of you." })).toHaveFocus();
    expect(group("Your ratings").getByText("Nothing yet.")).toBeVisible();
  });

  it("puts back what could not be forgotten", async () => {
    await show(filled());
    server.use(answers.forgetInsight(() => problem(503, "unavailable")));
    await userEvent.click(screen.getByRole("button", { name: "Forget “Barolo”" }));
    expect(await screen.findByText("That was not saved. Try again.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Barolo" })).toBeVisible();
  });

  it("treats what another window has forgotten as forgotten", async () => {
    await show(filled());
    server.use(answers.forgetInsight(() => problem(404, "not-found")));
    await userEvent.click(screen.getByRole("button", { name: "Forget “Barolo”" }));
    expect(await screen.findByText("“Barolo” is forgotten.")).toBeVisible();
  });

  it("pauses remembering, and shows that it is paused", async () => {
    await show(filled());
    const pause = screen.getByRole("switch", { name: "Pause remembering" });
    expect(pause).toHaveAccessibleDescription(/Nothing new is learned/);
    expect(pause).not.toBeChecked();
    await userEvent.click(pause);
    expect(await screen.findByText(/Remembering is paused/)).toBeVisible();
    expect(pause).toBeChecked();
    expect(screen.getByRole("link", { name: "Barolo" })).toBeVisible();
  });

  it("takes a pause back that was not saved", async () => {
    await show(filled());
    server.use(answers.remember(() => problem(503, "unavailable")));
    await userEvent.click(screen.getByRole("switch"));
    expect(await screen.findByText("That was not saved. Try again.")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("switch")).not.toBeChecked());
    expect(screen.queryByText(/Remembering is paused/)).not.toBeInTheDocument();
  });

  it("forgets everything once it is sure", async () => {
    await show(filled());
    await userEvent.click(screen.getByRole("button", { name: "Forget everything" }));
    const dialog = within(await screen.findByRole("alertdialog", { name: "Forget everything?" }));
    await userEvent.click(dialog.getByRole("button", { name: "Forget everything" }));
    expect(await screen.findByText("Everything is forgotten.")).toBeVisible();
    expect(screen.getByRole("heading", { name: "A clean page" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Forget everything" })).not.toBeInTheDocument();
  });

  it("keeps everything when forgetting was called off", async () => {
    await show(filled());
    await userEvent.click(screen.getByRole("button", { name: "Forget everything" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByRole("link", { name: "Barolo" })).toBeVisible();
  });

  it("says how an empty page fills", async () => {
    await show(aProfile());
    expect(screen.getByText(/it is noted here once the chat closes/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Go to the chat" })).toHaveAttribute("href", "/");
  });

  it("offers another try when it could not be loaded", async () => {
    server.use(answers.tasteProfile(() => problem(503, "unavailable")));
    renderInApp(<TasteProfile renderWine={({ name }) => name} />);
    expect(await screen.findByRole("alert")).toHaveTextContent("Your taste could not be loaded.");
    server.use(answers.tasteProfile(() => filled()));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("grilled steak")).toBeVisible();
  });
});
