/** A member as it was reported, and whether it is right: of the planted racket that most of its racket is of. */
export interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** One row of a reliability table: members with a confidence from `from` up to the next row's. */
export interface Bin {
  readonly from: number;
  readonly members: number;
  readonly right: number;
}

const BOUNDS = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.975];
/** Confidences are shares of twenty, which binary numbers don't hold exactly. */
const NEXT_TO_NOTHING = 1e-9;

/** Holds what was said against what is so, in bins of confidence (DeGroot and Fienberg 1983). */
export function binByConfidence(judged: readonly Judged[]): Bin[] {
  return BOUNDS.map((from, at) => {
    const until = BOUNDS[at + 1] ?? Infinity;
    const inside = judged.filter(
      ({ confidence }) => confidence >= from - NEXT_TO_NOTHING && confidence < until - NEXT_TO_NOTHING,
    );
    return { from, members: inside.length, right: inside.filter(({ isRight }) => isRight).length };
  });
}

/** Mean squared distance between what was said and what is so (Brier 1950): 0 is best. */
export function brierScore(judged: readonly Judged[]): number {
  const sum = judged.reduce((total, { confidence, isRight }) => total + (confidence - (isRight ? 1 : 0)) ** 2, 0);
  return sum / Math.max(1, judged.length);
}

/** Judges the sellers of each reported racket by the planted racket that most of them are of. */
export function judgeMembers(
  rackets: readonly { readonly members: readonly { readonly seller: string; readonly confidence: number }[] }[],
  plantedOf: ReadonlyMap<string, string>,
): Judged[] {
  return rackets.flatMap(({ members }) => {
    const counts = new Map<string, number>();
    for (const { seller } of members) {
      const planted = plantedOf.get(seller);
      if (planted) counts.set(planted, (counts.get(planted) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return members.map(({ seller, confidence }) => ({
      confidence,
      isRight: most !== undefined && plantedOf.get(seller) === most[0],
    }));
  });
}
