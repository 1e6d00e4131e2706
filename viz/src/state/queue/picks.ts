/** The rows that are picked, and the one that was picked or let go last. */
export interface Picks {
  readonly ids: ReadonlySet<string>;
  readonly last: string | null;
}

export const NO_PICKS: Picks = { ids: new Set(), last: null };

/** Picks a row that was not picked, or lets it go. */
export function togglePick({ ids }: Picks, id: string): Picks {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, last: id };
}

/** Does to all rows from the last one to this what is done to this; alone where there was no last one. */
export function pickRange(picks: Picks, id: string, order: readonly string[]): Picks {
  const from = picks.last === null ? -1 : order.indexOf(picks.last);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return togglePick(picks, id);
  const next = new Set(picks.ids);
  const picked = !picks.ids.has(id);
  for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (picked) next.add(one);
    else next.delete(one);
  }
  return { ids: next, last: id };
}

/** Picks every row, or lets all go where all are picked. */
export function pickAll({ ids }: Picks, order: readonly string[]): Picks {
  return order.every((id) => ids.has(id)) ? NO_PICKS : { ids: new Set(order), last: null };
}
