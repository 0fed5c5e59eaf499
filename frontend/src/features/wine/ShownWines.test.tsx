import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { baseUrl } from "@/api/client";
import type { Recommendation } from "@/api/types";
import { aRecommendation, aWine } from "@/test/fixtures";
import { renderInApp } from "@/test/render";
import { problem, server } from "@/test/server";
import { ShownWines } from "./ShownWines";

const page = (recommendations: Recommendation[], next: string | null = null) =>
  HttpResponse.json({ recommendations, has_more: next !== null, next_cursor: next });

const answer = (reply: (query: URLSearchParams) => Response) =>
  server.use(http.get(`${baseUrl}/recommendations`, ({ request }) => reply(new URL(request.url).searchParams)));

describe("ShownWines", () => {
  it("says when, where and why, with a link to the very reply", async () => {
    const shown = aRecommendation({ wine: aWine({ name: "Barolo", reason: "For the duck." }) });
    answer(() => page([shown]));
    renderInApp(<ShownWines />);
    expect(await screen.findByRole("article", { name: "Barolo" })).toHaveTextContent(
      /For the duck\..*22 November, Steak/,
    );
    expect(screen.getByRole("link", { name: "Steak night" })).toHaveAttribute(
      "href",
      `/chat/${shown.session?.id}#${shown.message_id}`,
    );
  });

  it("names the day once where a chat goes by its day", async () => {
    answer(() => page([aRecommendation({ session: { id: "1", title: "22 November" } })]));
    renderInApp(<ShownWines />);
    expect(await screen.findByText("22 November")).toBeVisible();
    expect(screen.getAllByText(/22 November/)).toHaveLength(1);
  });

  it("says that a chat was deleted", async () => {
    answer(() => page([aRecommendation({ session: null, message_id: null })]));
    renderInApp(<ShownWines />);
    expect(await screen.findByText("22 November, in a deleted chat")).toBeVisible();
  });

  it("searches, and says when nothing fits", async () => {
    answer((query) => page(query.get("q") === "goose" ? [] : [aRecommendation({ wine: aWine({ name: "Barolo" }) })]));
    renderInApp(<ShownWines />);
    expect(await screen.findByRole("article", { name: "Barolo" })).toBeVisible();
    await userEvent.type(screen.getByRole("searchbox"), "goose");
    expect(await screen.findByText("None of the wines you were shown fits this.")).toBeVisible();
    expect(screen.queryByRole("article")).not.toBeInTheDocument();
  });

  it("shows those of one rating", async () => {
    answer((query) =>
      page(
        query.get("rating") === "liked"
          ? [aRecommendation({ wine: aWine({ name: "Rioja" }) })]
          : [aRecommendation({ wine: aWine({ name: "Barolo" }) })],
      ),
    );
    renderInApp(<ShownWines />);
    await screen.findByRole("article", { name: "Barolo" });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Your rating" }), "You like");
    expect(await screen.findByRole("article", { name: "Rioja" })).toBeVisible();
  });

  it("goes on from the cursor of the page before", async () => {
    answer((query) =>
      query.get("cursor") === "next"
        ? page([aRecommendation({ wine: aWine({ name: "Rioja" }) })])
        : page([aRecommendation({ wine: aWine({ name: "Barolo" }) })], "next"),
    );
    renderInApp(<ShownWines />);
    await userEvent.click(await screen.findByRole("button", { name: "Show more" }));
    expect(await screen.findByRole("article", { name: "Rioja" })).toBeVisible();
    expect(screen.getByRole("article", { name: "Barolo" })).toBeVisible();
    await waitFor(() => expect(screen.getByRole("link", { name: "Rioja" })).toHaveFocus());
  });

  it("has something to say to somebody who was shown nothing", async () => {
    answer(() => page([]));
    renderInApp(<ShownWines />);
    expect(await screen.findByText(/^Nothing here yet/)).toBeVisible();
  });

  it("says when they could not be loaded, and tries again", async () => {
    let fails = true;
    answer(() => (fails ? problem(503, "unavailable") : page([aRecommendation({ wine: aWine({ name: "Barolo" }) })])));
    renderInApp(<ShownWines />);
    expect(await screen.findByRole("alert")).toHaveTextContent("The wines could not be loaded.");
    fails = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("article", { name: "Barolo" })).toBeVisible();
  });
});
