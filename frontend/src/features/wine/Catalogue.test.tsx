import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { baseUrl } from "@/api/client";
import { aWine } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { problem, server } from "@/test/server";
import { Catalogue } from "./Catalogue";

const page = (name: string, more: boolean) => ({ wines: [aWine({ name })], has_more: more, total: 2 });

const answer = (reply: (query: URLSearchParams) => Response | Promise<Response>) =>
  server.use(http.get(`${baseUrl}/wines`, ({ request }) => reply(new URL(request.url).searchParams)));

/** The second page comes when the returned function is called. */
function answerLater(second: ReturnType<typeof page>) {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  answer(async (query) => {
    if (query.get("offset") === "0") return HttpResponse.json(page("Rioja", true));
    await arrived;
    return HttpResponse.json(second);
  });
  return arrive;
}

async function pressShowMore() {
  const more = await screen.findByRole("button", { name: "Show more" });
  more.focus();
  await userEvent.keyboard("{Enter}");
  return more;
}

describe("Catalogue", () => {
  it("says when more wines could not be loaded, and tries again", async () => {
    let fails = true;
    answer((query) => {
      if (query.get("offset") === "0") return HttpResponse.json(page("Rioja", true));
      return fails ? problem(503, "unavailable") : HttpResponse.json(page("Barolo", false));
    });
    renderInApp(<Catalogue />);
    await userEvent.click(await screen.findByRole("button", { name: "Show more" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The wines could not be loaded.");
    expect(screen.getByRole("link", { name: "Rioja" })).toBeVisible();
    fails = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("link", { name: "Barolo" })).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("takes the focus to another try, and from there to the first new wine", async () => {
    let fails = true;
    answer((query) => {
      if (query.get("offset") === "0") return HttpResponse.json(page("Rioja", true));
      return fails ? HttpResponse.error() : HttpResponse.json(page("Barolo", false));
    });
    renderInApp(<Catalogue />);
    await pressShowMore();
    const again = await screen.findByRole("button", { name: "Try again" });
    await waitFor(() => expect(again).toHaveFocus());
    fails = false;
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("link", { name: "Barolo" })).toHaveFocus());
  });

  it("keeps the focus while more wines come, and takes it to the first of them when there are still more", async () => {
    const arrive = answerLater(page("Barolo", true));
    renderInApp(<Catalogue />);
    const more = await pressShowMore();
    await waitFor(() => expect(more).toHaveAttribute("aria-disabled", "true"));
    // jsdom leaves the focus on a disabled button; browsers take it away.
    expect(more).toBeEnabled();
    expect(more).toHaveFocus();
    arrive();
    await waitFor(() => expect(screen.getByRole("link", { name: "Barolo" })).toHaveFocus());
    expect(screen.getByRole("button", { name: "Show more" })).toBeVisible();
  });

  it("leaves the focus with somebody who has gone elsewhere before the wines come", async () => {
    const arrive = answerLater(page("Barolo", false));
    renderInApp(<Catalogue />);
    await pressShowMore();
    await userEvent.click(screen.getByRole("searchbox"));
    arrive();
    expect(await screen.findByRole("link", { name: "Barolo" })).toBeVisible();
    expect(screen.getByRole("searchbox")).toHaveFocus();
  });

  it("does not answer a search with the count of the one before", async () => {
    answer((query) =>
      query.get("q")
        ? new Promise<Response>(() => undefined)
        : HttpResponse.json({ ...page("", false), wines: [], total: 0 }),
    );
    renderInApp(<Catalogue />);
    expect(await screen.findByText("Nothing in the cellar fits all of this.")).toBeVisible();
    await userEvent.type(screen.getByRole("searchbox"), "rioja");
    await expect.poll(() => screen.queryByText("Nothing in the cellar fits all of this.")).toBeNull();
  });

  it("shows what the person likes of what they were shown, at an address that can be passed on", async () => {
    answer((query) => {
      const fits = query.get("rating") === "liked" && query.get("shown") === "true";
      return HttpResponse.json({ wines: [aWine({ name: fits ? "Rioja" : "Barolo" })], has_more: false, total: 1 });
    });
    renderInApp(<Catalogue />, { at: "/wines?shown=true" });
    expect(await screen.findByRole("link", { name: "Barolo" })).toBeVisible();
    expect(screen.getByRole("combobox", { name: "Shown to you" })).toHaveValue("true");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Your rating" }), "You like");
    expect(await screen.findByRole("link", { name: "Rioja" })).toHaveAttribute(
      "href",
      expect.stringContaining("/wines?shown=true&rating=liked"),
    );
  });

  it("says what to do when there is no wine yet that the person likes", async () => {
    answer(() => HttpResponse.json({ wines: [], has_more: false, total: 0 }));
    renderInApp(<Catalogue />, { at: "/wines?rating=liked" });
    expect(await screen.findByText("None of your wines is like this yet. Rate some here or in a chat.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Clear the filters" }));
    expect(screen.getByRole("combobox", { name: "Your rating" })).toHaveValue("");
  });

  it.each(["rating=none", "shown=true", "shown=false"])(
    "gives no advice to rate wines when %s fits none",
    async (address) => {
      answer(() => HttpResponse.json({ wines: [], has_more: false, total: 0 }));
      renderInApp(<Catalogue />, { at: `/wines?${address}` });
      expect(await screen.findByText("Nothing in the cellar fits all of this.")).toBeVisible();
    },
  );

  it("skips no wine after one is rated out of the list", async () => {
    const unrated = ["Rioja", "Barolo", "Chablis"].map((name) => aWine({ name, rating: null }));
    const rated = new Set<string>();
    server.use(
      http.put(`${baseUrl}/wines/:id/rating`, ({ params }) => {
        rated.add(String(params.id));
        return new HttpResponse(null, { status: 204 });
      }),
    );
    answer((query) => {
      const offset = Number(query.get("offset"));
      const left = unrated.filter(({ id }) => !rated.has(id));
      const end = offset + (offset === 0 ? 2 : 1);
      return HttpResponse.json({ wines: left.slice(offset, end), has_more: end < left.length, total: left.length });
    });
    renderInApp(<Catalogue />, { at: "/wines?rating=none" });
    await screen.findByRole("link", { name: "Rioja" });
    await userEvent.click(screen.getAllByRole("button", { name: /like/i })[0] as HTMLElement);
    await waitFor(() => expect(rated.size).toBe(1));
    await userEvent.click(screen.getByRole("button", { name: "Show more" }));
    expect(await screen.findByRole("link", { name: "Chablis" })).toBeVisible();
  });

  it("shows what comes near when nothing fits all of the filters", async () => {
    answer((query) => {
      const fits = query.get("colour") === "red" && !query.has("country");
      return HttpResponse.json({ wines: fits ? [aWine({ name: "Rioja" })] : [], has_more: false, total: fits ? 1 : 0 });
    });
    renderInApp(<Catalogue />, { at: "/wines?colour=red&sweetness=sweet&country=fr" });
    expect(await screen.findByRole("heading", { name: "Close to it, leaving out some filters" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Rioja" })).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Nothing in the cellar fits all of this.");
  });
});
