/** A row of a derived link: from where, to what, and what is said of it. */
type Row = readonly [from: string, to: string, ...said: unknown[]];

/**
 * The rows that are new, and those that are no more, each in the order that they came in. Two rows are one where they are
 * alike in every cell; a cell that is not there is like a null.
 */
export function compareRows<R extends Row>(now: readonly R[], before: readonly R[]): { begun: R[]; ended: R[] } {
  // Half a million rows are compared: the rows of one beginning hang together by their numbers, not in lists of their own.
  const lasts = new Map<string, number>();
  const others = new Int32Array(before.length);
  for (const [at, [from]] of before.entries()) {
    others[at] = lasts.get(from) ?? -1;
    lasts.set(from, at);
  }
  const stays = new Uint8Array(before.length);
  const begun = now.filter((row) => {
    let isNew = true;
    for (let at = lasts.get(row[0]) ?? -1; at !== -1; at = others[at] as number) {
      if (!areAlike(row, before[at] as R)) continue;
      stays[at] = 1;
      isNew = false;
    }
    return isNew;
  });
  return { begun, ended: before.filter((_, at) => stays[at] === 0) };
}

function areAlike(one: Row, other: Row): boolean {
  const cells = Math.max(one.length, other.length);
  for (let cell = 1; cell < cells; cell++) if (!Object.is(one[cell] ?? null, other[cell] ?? null)) return false;
  return true;
}
