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
async function show(profile: Profile, at = "/taste") {
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
  renderInApp(<TasteProfile renderWine={(wine) => <a href={`/wine/${wine.id}`}>{wine.name}</a>} />, { at });
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

  const constraint = (type: NonNullable<Insight["constraint"]>["type"], filters: boolean) => ({
    type,
    most: null,
    filters,
  });

  it("shows constraints in a group of their own, with whose they are and whether they leave wines out", async () => {
    const husband = { code: "husband", name: "husband" };
    await show(
      filled({
        constraints: [
          anInsight({ kind: "constraint", text: "never red", holder: husband, constraint: constraint("never", true) }),
          anInsight({ kind: "constraint", text: "no nuts", constraint: constraint("allergy", false) }),
        ],
      }),
    );
    const words = group("Always kept to")
      .getAllByRole("listitem")
      .map((item) => item.querySelector("p")?.textContent);
    expect(words).toEqual(["never red · husband", "no nuts · kept in mind, leaves no wine out"]);
  });

  it("shows what was held before, and what holds no longer", async () => {
    await show(
      filled({
        disliked_wines: [
          anInsight({
            kind: "disliked_wine",
            text: "Malbec",
            former: { kind: "liked_wine", text: "Malbec", until: "2026-05-12T10:00:00Z" },
          }),
        ],
        foods: [
          anInsight({
            kind: "food",
            text: "no fish",
            former: { kind: "food", text: "fish", until: "2026-05-12T10:00:00Z" },
          }),
          anInsight({ kind: "food", text: "duck", ended_at: "2026-05-12T10:00:00Z" }),
        ],
      }),
    );
    expect(group("Not for you").getByText(/liked until 12 May/)).toBeVisible();
    expect(group("At your table").getByText(/“fish” until 12 May/)).toBeVisible();
    expect(group("At your table").getByText("duck")).toHaveTextContent("duck · until 12 May");
  });

  it("adds what is typed, of the kind that is chosen", async () => {
    await show(filled());
    const sent: unknown[] = [];
    server.use(
      answers.addInsight((draft) => {
        sent.push(draft);
        return HttpResponse.json(anInsight({ kind: draft.kind, text: draft.text, by_hand: true }), { status: 201 });
      }),
    );
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "What it is" }), "Always kept to");
    await userEvent.type(screen.getByRole("textbox", { name: "In a few words" }), " never oaked ");
    await userEvent.click(screen.getByRole("button", { name: "Add" }));
    expect(await screen.findByText("“never oaked” is remembered.")).toBeVisible();
    expect(sent).toEqual([{ kind: "constraint", text: "never oaked" }]);
    expect(screen.getByRole("textbox", { name: "In a few words" })).toHaveValue("");
  });

  it("adds what is somebody else's, and says when it does not know whom", async () => {
    await show(filled());
    const sent: unknown[] = [];
    server.use(
      answers.addInsight((draft) => {
        sent.push(draft);
        return draft.holder === "the cat"
          ? problem(400, "bad-request", { errors: [{ field: "holder", message: "is nobody that is known" }] })
          : HttpResponse.json(anInsight({ text: draft.text, by_hand: true }), { status: 201 });
      }),
    );
    const whose = screen.getByRole("combobox", { name: "Whose it is" });
    await userEvent.type(screen.getByRole("textbox", { name: "In a few words" }), "Prosecco");
    await userEvent.type(whose, "the cat{Enter}");
    expect(await screen.findByText(/I do not know who “the cat” is/)).toBeVisible();
    await userEvent.clear(whose);
    await userEvent.type(whose, "my wife{Enter}");
    expect(await screen.findByText("“Prosecco” is remembered.")).toBeVisible();
    expect(sent).toEqual(["the cat", "my wife"].map((holder) => ({ kind: "liked_wine", text: "Prosecco", holder })));
    expect(whose).toHaveValue("");
  });

  it("changes whose it is", async () => {
    await show(filled());
    const sent: unknown[] = [];
    server.use(
      answers.changeInsight((id, update) => {
        sent.push([id, update]);
        return HttpResponse.json(barolo);
      }),
    );
    await userEvent.click(screen.getByRole("button", { name: "Change “Barolo”" }));
    await userEvent.type(group("You like").getByRole("combobox", { name: "Whose it is" }), "husband{Enter}");
    await waitFor(() => expect(sent).toEqual([[barolo.id, { holder: "husband" }]]));
  });

  it("keeps the words that could not be added", async () => {
    await show(filled());
    server.use(answers.addInsight(() => problem(400, "bad-request")));
    await userEvent.type(screen.getByRole("textbox", { name: "In a few words" }), "42");
    await userEvent.click(screen.getByRole("button", { name: "Add" }));
    expect(await screen.findByText("That was not saved. Try again.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "In a few words" })).toHaveValue("42");
  });

  it("changes words, polarity and validity", async () => {
    await show(filled());
    const sent: unknown[] = [];
    server.use(
      answers.changeInsight((id, update) => {
        sent.push([id, update]);
        return HttpResponse.json(barolo);
      }),
    );
    const edit = async () => userEvent.click(screen.getByRole("button", { name: "Change “Barolo”" }));
    await edit();
    const words = group("You like").getByRole("textbox");
    expect(words).toHaveFocus();
    await userEvent.clear(words);
    await userEvent.type(words, "Barbaresco{Enter}");
    await edit();
    await userEvent.click(group("You like").getByRole("button", { name: "Not for me" }));
    await edit();
    await userEvent.click(group("You like").getByRole("button", { name: "No longer true" }));
    await edit();
    await userEvent.click(group("You like").getByRole("button", { name: "Not me" }));
    await waitFor(() =>
      expect(sent).toEqual([
        [barolo.id, { text: "Barbaresco" }],
        [barolo.id, { polarity: "dislikes" }],
        [barolo.id, { validity: "no_longer" }],
        [barolo.id, { validity: "not_me" }],
      ]),
    );
    await edit();
    await userEvent.keyboard("{Escape}");
    expect(group("You like").queryByRole("textbox")).not.toBeInTheDocument();
  });

  it("marks what a reply has used", async () => {
    await show(filled(), `/taste?used=${steak.id},gone`);
    const marked = screen.getAllByRole("listitem").filter((item) => item.className.includes("border-l-gold"));
    expect(marked.map((item) => item.id)).toEqual([steak.id]);
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
