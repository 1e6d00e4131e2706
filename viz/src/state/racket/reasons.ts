import type { LinkRef } from '@ringbreaker/cypher/domain';

/** What a reason says, whom it concerns and what it rests on: a hit of a red flag, or what speaks against. */
export interface Said {
  says: string;
  sellers: readonly string[];
  evidence: readonly LinkRef[];
}

/** Reasons that say the same of different values, the first of them as it came first. */
export interface Fold<T extends Said> {
  key: string;
  first: T;
  all: readonly T[];
}

/** Folds reasons whose words differ in their figures alone, in the order of the first of each. */
export function foldReasons<T extends Said>(reasons: readonly T[], ruleOf: (reason: T) => string): Fold<T>[] {
  const folds = new Map<string, T[]>();
  for (const reason of reasons) {
    const key = `${ruleOf(reason)} ${reason.says.replace(/\d[\d.,]*/g, '#')}`;
    const fold = folds.get(key);
    if (fold) fold.push(reason);
    else folds.set(key, [reason]);
  }
  return [...folds].map(([key, all]) => ({ key, first: all[0]!, all }));
}

/** How far figures must lie apart to tell things apart. */
const APART = { points: 10, share: 0.1 };

/** Tells whether a column of figures says anything of which row is which. */
export function tellsApart(values: readonly number[], unit: keyof typeof APART): boolean {
  return values.length < 2 || Math.max(...values) - Math.min(...values) > APART[unit];
}
