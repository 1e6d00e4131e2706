/**
 * The day up to which the age of finds is counted: the first of the as-of's month; the year of income ends with that
 * month. Ages that went on by the day would make every score another one each day, with nothing new known of
 * anybody; so they go on by the month, all at once, and in between what was not touched stays as it was judged.
 * @param asOf as in 2026-03-17
 * @returns as in 2026-03-01
 */
export function judgingDay(asOf: string): string {
  return `${asOf.slice(0, 7)}-01`;
}

/** The first day of the month after. */
export function nextMonth(asOf: string): string {
  const [year = 0, month = 0] = asOf.split('-').map(Number);
  return month === 12
    ? `${year + 1}-01-01`
    : `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`;
}
