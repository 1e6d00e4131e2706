/** Which of a block's sellers use which of its values, and how many in all use each value. */
export interface Block {
  readonly sellers: number;
  /** For each value of the block: its users in the block (0 .. sellers - 1). */
  readonly values: readonly (readonly number[])[];
  readonly degrees: readonly number[];
}

/**
 * The suspiciousness of the densest part of a block: the sum of its links, each 1 / log(5 + users of the value), by the
 * number of its sellers and values (FRAUDAR; Hooi et al., KDD 2016). Found by taking away, again and again, what has
 * the least.
 */
export function densestPart({ sellers, values, degrees }: Block): number {
  const linkWeight = degrees.map((degree) => 1 / Math.log(5 + degree));
  const linksOf = linksBySeller(sellers, values);
  const left = new Set(Array.from({ length: sellers + values.length }, (_, at) => at));
  const own = [
    ...linksOf.map((linked) => linked.reduce((sum, value) => sum + (linkWeight[value] as number), 0)),
    ...values.map((users, value) => users.length * (linkWeight[value] as number)),
  ];
  let total = own.slice(0, sellers).reduce((sum, weight) => sum + weight, 0);
  let best = 0;
  while (left.size > 0) {
    best = Math.max(best, total / left.size);
    const least = leastOf(left, own);
    left.delete(least);
    total -= own[least] as number;
    const isSeller = least < sellers;
    for (const other of isSeller ? (linksOf[least] as number[]) : (values[least - sellers] as number[])) {
      const weight = linkWeight[isSeller ? other : least - sellers] as number;
      const at = isSeller ? sellers + other : other;
      if (left.has(at)) own[at] = (own[at] as number) - weight;
    }
  }
  return best;
}

function linksBySeller(sellers: number, values: Block['values']): number[][] {
  const links = Array.from({ length: sellers }, (): number[] => []);
  values.forEach((users, value) => users.forEach((user) => links[user]?.push(value)));
  return links;
}

function leastOf(left: ReadonlySet<number>, own: readonly number[]): number {
  let least = -1;
  for (const at of left) if (least < 0 || (own[at] as number) < (own[least] as number)) least = at;
  return least;
}
