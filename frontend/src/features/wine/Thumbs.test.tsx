import { useQuery } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { sessionDetailQuery } from "@/api/sessions";
import type { Rating, Wine } from "@/api/types";
import { wineQuery } from "@/api/wines";
import { aDetail, aMessage, aWine } from "@/test/fixtures";
import { renderInApp, testQueries } from "@/test/render";
import { answers, noContent, problem, server } from "@/test/server";
import { WineCard } from "./WineCard";
import { WineDetails } from "./WineDetails";

const stored = (rating: Rating) => HttpResponse.json({ wine_id: "1", rating, rated_at: "2026-11-22T10:00:00Z" });

/** The wine as a card of a chat, and its details beside it. */
function Both({ wine, sessionId }: { wine: Wine; sessionId: string }) {
  const { data: session } = useQuery({ ...sessionDetailQuery(sessionId), staleTime: Number.POSITIVE_INFINITY });
  const { data: details } = useQuery({ ...wineQuery(wine.id), staleTime: Number.POSITIVE_INFINITY });
  return (
    <>
      {session?.messages.flatMap((message) =>
        message.wines.map((card) => <WineCard key={card.id} wine={card} heading="h3" />),
      )}
      {details && <WineDetails wine={details} />}
    </>
  );
}

function show(rating: Rating | null = null) {
  const wine = aWine({ rating });
  const session = aDetail({ messages: [aMessage({ wines: [wine] })] });
  const queries = testQueries();
  queries.setQueryData(sessionDetailQuery(session.id).queryKey, session);
  queries.setQueryData(wineQuery(wine.id).queryKey, wine);
  server.use(
    answers.session(() => session),
    answers.wine(wine),
  );
  renderInApp(<Both wine={wine} sessionId={session.id} />, { queries });
  const thumbs = (name: string) => screen.getAllByRole("button", { name });
  const pressed = (name: string) => thumbs(name).map((thumb) => thumb.getAttribute("aria-pressed"));
  return { thumbs, pressed, card: (name: string) => thumbs(name)[0] as HTMLElement };
}

describe("Thumbs", () => {
  it("name themselves and the wine they are about", () => {
    const { card } = show();
    expect(card("I like this")).toHaveAccessibleDescription("Crozes-Hermitage");
    expect(card("Not for me")).toHaveAccessibleDescription("Crozes-Hermitage");
  });

  it("are pressed at once, wherever the wine is shown", async () => {
    const { pressed, card } = show();
    let rated: Rating | undefined;
    server.use(
      answers.rate((rating) => {
        rated = rating;
        return new Promise<Response>(() => undefined);
      }),
    );
    await userEvent.click(card("I like this"));
    await waitFor(() => expect(pressed("I like this")).toEqual(["true", "true"]));
    await waitFor(() => expect(rated).toBe("liked"));
  });

  it("change their mind", async () => {
    const { pressed, card } = show("liked");
    server.use(answers.rate(stored));
    await userEvent.click(card("Not for me"));
    await waitFor(() => expect(pressed("Not for me")).toEqual(["true", "true"]));
    expect(pressed("I like this")).toEqual(["false", "false"]);
  });

  it("take the rating back when pressed again", async () => {
    const { pressed, card } = show("liked");
    let taken = false;
    server.use(
      answers.unrate(() => {
        taken = true;
        return noContent();
      }),
    );
    await userEvent.click(card("I like this"));
    await waitFor(() => expect(pressed("I like this")).toEqual(["false", "false"]));
    await waitFor(() => expect(taken).toBe(true));
  });

  it("go back to what holds when it was not saved, and say so", async () => {
    const { pressed, card } = show("disliked");
    server.use(answers.rate(() => problem(503, "unavailable")));
    await userEvent.click(card("I like this"));
    expect(await screen.findByText("The rating was not saved.")).toBeVisible();
    expect(pressed("I like this")).toEqual(["false", "false"]);
    expect(pressed("Not for me")).toEqual(["true", "true"]);
  });

  it("send several presses one after another, so that the last one counts", async () => {
    const { pressed, card } = show();
    const sent: Rating[] = [];
    let answerFirst: (() => void) | undefined;
    server.use(
      answers.rate(async (rating) => {
        sent.push(rating);
        if (sent.length === 1) await new Promise<void>((resolve) => (answerFirst = resolve));
        return stored(rating);
      }),
    );
    await userEvent.click(card("I like this"));
    await userEvent.click(card("Not for me"));
    await waitFor(() => expect(sent).toEqual(["liked"]));
    expect(pressed("Not for me")).toEqual(["true", "true"]);
    answerFirst?.();
    await waitFor(() => expect(sent).toEqual(["liked", "disliked"]));
    expect(pressed("Not for me")).toEqual(["true", "true"]);
  });
});
