import type {
  Account,
  Insight,
  Message,
  Recommendation,
  SessionDetail,
  SessionShare,
  SessionSummary,
  TasteProfile,
  WineCard,
} from "@/api/types";

let count = 0;
const id = () => `00000000-0000-7000-8000-${String(++count).padStart(12, "0")}`;

export const anAccount = (change: Partial<Account> = {}): Account => ({
  id: id(),
  email: "anna@example.com",
  name: "Anna",
  locale: "en",
  birth_date: "1990-06-09",
  time_zone: "Europe/Berlin",
  created_at: "2026-11-01T10:00:00Z",
  introduced: true,
  ...change,
});

export const aSession = (change: Partial<SessionSummary> = {}): SessionSummary => ({
  id: id(),
  title: "Steak night",
  title_source: "auto",
  created_at: "2026-11-22T10:00:00Z",
  updated_at: "2026-11-22T10:00:00Z",
  closed_at: null,
  is_active: true,
  is_private: false,
  read_only: false,
  message_count: 1,
  pinned: false,
  closes_at: null,
  expires_at: "2027-02-20T10:00:00Z",
  ...change,
});

export const aShare = (change: Partial<SessionShare> = {}): SessionShare => ({
  session_id: id(),
  title: "Steak night",
  path: "/s/7mJ9zQb0c1L4yXw2uVt8RkNfGhAeD3sP",
  created_at: "2026-11-22T10:00:00Z",
  shared_at: "2026-11-22T10:00:00Z",
  ...change,
});

export const aMessage = ({ id: known = id(), ...change }: Partial<Message> = {}): Message => ({
  id: known,
  versions: [known],
  role: "assistant",
  content: "A red, I would say.",
  is_welcome: false,
  status: "complete",
  source: "claude",
  wines: [],
  created_at: "2026-11-22T10:00:00Z",
  used_memories: [],
  ...change,
});

export const aDetail = (change: Partial<SessionDetail> = {}): SessionDetail => ({
  ...aSession(),
  messages: [aMessage({ is_welcome: true, content: "Good evening.\n\nWhat is for dinner?" })],
  ...change,
});

export const aRecommendation = (change: Partial<Recommendation> = {}): Recommendation => ({
  id: id(),
  wine: aWine(),
  recommended_at: "2026-11-22T10:00:00Z",
  session: { id: id(), title: "Steak night" },
  message_id: id(),
  ...change,
});

export const aWine = (change: Partial<WineCard> = {}): WineCard => ({
  id: id(),
  name: "Crozes-Hermitage",
  producer: null,
  vintage: null,
  country: "France",
  country_code: "FR",
  region: "Rhône",
  grapes: ["Syrah"],
  colour: "red",
  kind: "still",
  sweetness: "dry",
  alcohol_free: false,
  body: 4,
  acidity: 3,
  tannin: 3,
  price_min: 18,
  price_max: 26,
  currency: "EUR",
  aromas: ["pepper"],
  dishes: ["Roast lamb", "Hard cheese"],
  occasions: ["Dinner at home"],
  serving_temperature: { min: 16, max: 18 },
  rating: null,
  reason: "Pepper and dark fruit stand up to the char.",
  repeat: null,
  ...change,
});

export const anInsight = (change: Partial<Insight> = {}): Insight => ({
  id: id(),
  kind: "liked_wine",
  text: "Barolo",
  wine: null,
  session: { id: id(), title: "Steak night" },
  message_id: id(),
  confidence: 0.9,
  learned_at: "2026-11-19T18:00:00Z",
  time: null,
  holder: null,
  quote: null,
  constraint: null,
  ended_at: null,
  former: null,
  by_hand: false,
  ...change,
});

export const aProfile = (change: Partial<TasteProfile> = {}): TasteProfile => ({
  enabled: true,
  liked_wines: [],
  disliked_wines: [],
  events: [],
  foods: [],
  constraints: [],
  ratings: [],
  taste: null,
  ...change,
});
