import type { components } from "./schema";

type Schemas = components["schemas"];

export type Account = Schemas["Account"];
export type AccountDeletion = Schemas["AccountDeletion"];
export type AccountUpdate = Schemas["AccountUpdate"];
export type Credentials = Schemas["Credentials"];
export type Insight = Schemas["Insight"];
export type Message = Schemas["Message"];
export type PasswordUpdate = Schemas["PasswordUpdate"];
export type Problem = Schemas["Problem"];
export type ProfileRating = Schemas["TasteProfileRating"];
export type Rating = Schemas["Rating"];
export type Registration = Schemas["Registration"];
export type SessionDetail = Schemas["SessionDetail"];
export type SessionLink = Schemas["SessionLink"];
export type SessionList = Schemas["SessionList"];
export type SessionSummary = Schemas["SessionSummary"];
export type Taste = Schemas["TasteMeans"];
export type TasteProfile = Schemas["TasteProfile"];
export type Wine = Schemas["Wine"];
export type Colour = Wine["colour"];
export type Kind = Wine["kind"];
export type Sweetness = Wine["sweetness"];
export type Recommendation = Schemas["Recommendation"];
export type RecommendationList = Schemas["RecommendationList"];
export type WineCard = Schemas["WineCard"];
export type WineList = Schemas["WineList"];
