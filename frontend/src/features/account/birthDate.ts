const ADULT_YEARS = 18;

export interface DateParts {
  day: string;
  month: string;
  year: string;
}

const digits = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

/** The date as `YYYY-MM-DD`; null when it does not exist, is before 1900 or in the future. */
export function toIsoDate({ day, month, year }: DateParts, today: Date): string | null {
  const [d, m, y] = [digits(day), digits(month), digits(year)];
  const date = new Date(y, m - 1, d);
  const exists = date.getFullYear() === y && date.getMonth() === m - 1 && date.getDate() === d;
  if (!exists || y < 1900 || date > today) return null;
  return [String(y), String(m).padStart(2, "0"), String(d).padStart(2, "0")].join("-");
}

/** Whether somebody born on the date is 18 or older. */
export function isAdult(isoDate: string, today: Date): boolean {
  const [year = 0, month = 1, day = 1] = isoDate.split("-").map(Number);
  return new Date(year + ADULT_YEARS, month - 1, day) <= today;
}
