/** A moment (ISO 8601) to the minute, as people read it. */
export function minuteOf(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}
