const DAY_MS = 86_400_000;
const texts = new Map<number, string>();

/** The day a marketplace is seen on; everything in it happened on or before it. */
export const AS_OF = dayOf('2026-06-30');

/** Days since 1970-01-01 of an ISO date. */
export function dayOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / DAY_MS;
}

/** The ISO date of a number of days since 1970-01-01; null stays an empty cell. */
export function dateText(day: number | null): string | null {
  if (day === null) return null;
  let text = texts.get(day);
  if (!text) texts.set(day, (text = new Date(day * DAY_MS).toISOString().slice(0, 10)));
  return text;
}
