import type { Language } from "./language";

// British English writes the day before the month, as this product does.
const tags: Record<Language, string> = { en: "en-GB", ru: "ru-RU" };

export const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "3 February", "3 февраля". */
export function dayAndMonth(date: Date, language: Language) {
  return new Intl.DateTimeFormat(tags[language], { day: "numeric", month: "long" }).format(date);
}

/** "3 February 2026", «3 февраля 2026 г.». */
export function fullDate(date: Date, language: Language) {
  return new Intl.DateTimeFormat(tags[language], { day: "numeric", month: "long", year: "numeric" }).format(date);
}

/** "5 December", "1–30 June 2027" of two days such as "2026-12-05"; the year where it is not this one. */
export function dayRange(from: string, to: string, language: Language, now = new Date()) {
  const [first, last] = [new Date(`${from}T00:00`), new Date(`${to}T00:00`)];
  const year = last.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat(tags[language], { day: "numeric", month: "long", year }).formatRange(first, last);
}

/** "February" in this year, "February 2025" in another; «Февраль», «Февраль 2025». */
export function monthHeading(date: Date, now: Date, language: Language) {
  const month = capitalised(new Intl.DateTimeFormat(tags[language], { month: "long" }).format(date));
  return date.getFullYear() === now.getFullYear() ? month : `${month} ${date.getFullYear()}`;
}

export function monthNames(language: Language) {
  const format = new Intl.DateTimeFormat(tags[language], { month: "long" });
  return Array.from({ length: 12 }, (_, month) => capitalised(format.format(new Date(2000, month, 1))));
}

/** "one, two and three", «один, два и три». */
export const listOf = (parts: readonly string[], language: Language) =>
  new Intl.ListFormat(tags[language], { type: "conjunction" }).format(parts);

export function timeOfDay(date: Date, language: Language) {
  return new Intl.DateTimeFormat(tags[language], { hour: "2-digit", minute: "2-digit" }).format(date);
}

export function price(amount: number, currency: string, language: Language) {
  return new Intl.NumberFormat(tags[language], { style: "currency", currency, maximumFractionDigits: 0 }).format(
    amount,
  );
}

export function priceBand(min: number, max: number, currency: string, language: Language) {
  return new Intl.NumberFormat(tags[language], { style: "currency", currency, maximumFractionDigits: 0 }).formatRange(
    min,
    max,
  );
}

/** Local calendar days between two instants: 0 is today, 1 is yesterday. */
export function calendarDaysAgo(date: Date, now: Date) {
  const day = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return (day(now) - day(date)) / 86_400_000;
}

/** The IANA name of the zone the viewer is in. */
export const viewerZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "3.5", «3,5»; a whole number stays whole. */
export const oneDecimal = (value: number, language: Language) =>
  new Intl.NumberFormat(tags[language], { maximumFractionDigits: 1 }).format(value);
