/** The questions of the first visit: the kind of insight that each answer adds, and its answers. */
export const questions = [
  {
    kind: "liked_wine",
    title: "likes",
    answers: ["light_red", "full_red", "white", "rose", "sparkling", "sweet"],
  },
  { kind: "disliked_wine", title: "dislikes", answers: ["sweet", "oak", "tannic", "sour", "sparkling", "heavy"] },
  { kind: "food", title: "foods", answers: ["meat", "fish", "cheese", "vegetables", "spicy", "pasta"] },
] as const;

export type Question = (typeof questions)[number];
type AnswerOf<One> = One extends Question
  ? { [Kind in One["kind"]]: `${Kind}.${One["answers"][number]}` }[One["kind"]]
  : never;

/** An answer, as in "food.meat". */
export type Answer = AnswerOf<Question>;

export const answersOf = (question: Question) =>
  question.answers.map((answer) => `${question.kind}.${answer}`) as Answer[];

interface Drawing {
  /** Strokes on a field of 24 by 24. */
  lines: string;
  /** What is filled, below the strokes. */
  fill?: string;
  colour?: string;
}

const glass = "M7.5 3h9c1 5 .5 10-4.5 10S6.5 8 7.5 3ZM12 13v7M8.5 20.5h7";
const inGlass = "M7 7h10c-.2 3.5-1.6 5.6-5 5.6S7.2 10.5 7 7Z";
const flute = "M9 2.5h6c.7 6.5 0 11-3 11s-3.7-4.5-3-11ZM12 13.5v7M9 20.5h6";
const small = "M8.5 6h7c.5 4-.5 7-3.5 7s-4-3-3.5-7ZM12 13v7.5M9 20.5h6";

export const drawings: Record<Answer, Drawing> = {
  "liked_wine.light_red": { lines: glass, fill: inGlass, colour: "fill-bottle-red opacity-55" },
  "liked_wine.full_red": { lines: glass, fill: inGlass, colour: "fill-bottle-red" },
  "liked_wine.white": { lines: glass, fill: inGlass, colour: "fill-bottle-white" },
  "liked_wine.rose": { lines: glass, fill: inGlass, colour: "fill-bottle-rose" },
  "liked_wine.sparkling": {
    lines: `${flute}M11.2 10.2h.01M12.8 8h.01M11.4 6h.01`,
    fill: "M9 5h6c.3 5-.4 8-3 8s-3.3-3-3-8Z",
    colour: "fill-bottle-white",
  },
  "liked_wine.sweet": {
    lines: small,
    fill: "M8.5 8.5h7c-.2 2.6-1.2 4-3.5 4s-3.3-1.4-3.5-4Z",
    colour: "fill-bottle-orange",
  },
  "disliked_wine.sweet": { lines: "M5 9.5 12 6l7 3.5v7L12 20l-7-3.5ZM5 9.5l7 3.5 7-3.5M12 13v7" },
  "disliked_wine.oak": { lines: "M7 4h10c2.3 5 2.3 11 0 16H7C4.7 15 4.7 9 7 4ZM5.6 8.5h12.8M5.6 15.5h12.8M12 4v16" },
  "disliked_wine.tannic": {
    lines: "M12 21c-5-4-7-8-7-11a4 4 0 0 1 7-2.6A4 4 0 0 1 19 10c0 3-2 7-7 11ZM9 12.5l1.5 1.5M15 12.5 13.5 14M12 9v2",
  },
  "disliked_wine.sour": { lines: "M12 5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM12 8v9M8 9.7l8 5.6M16 9.7l-8 5.6" },
  "disliked_wine.sparkling": {
    lines: "M8 17a2.5 2.5 0 1 0 0 .01M15.5 14a3 3 0 1 0 0 .01M10 9.5a2 2 0 1 0 0 .01M17 6.5a1.5 1.5 0 1 0 0 .01",
  },
  "disliked_wine.heavy": { lines: "M9.5 8a2.5 2.5 0 1 1 5 0M7 8h10l2.5 12h-15Z" },
  "food.meat": {
    lines: "M5 13c0-5 4-9 9-8 4 .8 6 4 5 7-.9 2.6-4 2.5-5.5 4.5S9.5 20 7.5 19 5 16 5 13ZM13 9.5a1.5 1.5 0 1 0 0 .01",
  },
  "food.fish": { lines: "M3 12c3-5 9-6 14-1.5L21 7v10l-4-3.5C12 18 6 17 3 12ZM7.5 11h.01" },
  "food.cheese": { lines: "M3 13 14 5c4 .5 6.5 3.5 7 8v6H3ZM3 13h18M8 16.5h.01M13 16h.01M17 17h.01" },
  "food.vegetables": {
    lines:
      "M4.5 20C7 13 10 9.5 13.5 9.5c3 0 2.5 4-1 6.5-2.5 1.8-5 3-8 4ZM13.5 9.5c0-3 1.5-5 4-6M14 9.5c2-2 4-2.5 6-1.5M8.5 14.5l2 1.5",
  },
  "food.spicy": {
    lines: "M15 6c4 1 4.5 5 2 8.5C14 18.5 9 20.5 4 20c5-2 6.5-5 7-8.5C11.4 8 12.5 5.8 15 6ZM15 6c0-1.8 1-3 3-3",
  },
  "food.pasta": {
    lines: "M4 12h16c0 4.5-3.5 8-8 8s-8-3.5-8-8ZM7 12c0-3 2-4.5 4-4.5M11 12c0-4 2.5-6 5-6M15 12c0-2 1-3.5 3-3.5",
  },
};
