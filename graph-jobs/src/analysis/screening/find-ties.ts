import type { Found, FoundAccountRow, FoundValueRow } from './lookups.ts';
import { findNear, type Near } from './near-matches.ts';
import { PeopleSaid } from './people-said.ts';
import { tiesOfMembers } from './ties-of-members.ts';
import type { ScreeningTools } from './screening-tools.ts';

/** So many values that are the same as one are looked at, the surest. */
const MOST_ALIKE = 20;

/** Nothing has it. Where nothing can be looked up, it is asked for, so that the answer tells its run all the same. */
const NO_KEY = '';

/** What was found for each key that was asked for, and in which run; null before the first. */
export interface Ties {
  readonly run: number | null;
  readonly found: Map<string, Found[]>;
}

/**
 * What keys are tied to, by themselves and by what is the same as they are: as matching found, as people said, and with
 * `near` also what is only likely the same.
 */
export async function findTies(
  keys: { readonly values: string[]; readonly accounts: string[] },
  tools: ScreeningTools,
  near: boolean,
): Promise<Ties> {
  const { lookups } = tools;
  const asked = keys.values.length + keys.accounts.length === 0 ? [NO_KEY] : keys.values;
  const [values, accounts] = await Promise.all([
    asked.length === 0 ? [] : lookups.values(asked),
    keys.accounts.length === 0 ? [] : lookups.accounts(keys.accounts),
  ]);
  const found = new Map<string, Found[]>();
  for (const row of values) add(found, row.asked, foundValue(row));
  for (const row of accounts) add(found, row.asked, foundSeller(row));
  await hearPeople(values, tools);
  await addAlike(found, await alikeOf(keys.values, values, { tools, near }), tools);
  return { run: values[0]?.run ?? accounts[0]?.run ?? null, found };
}

/** Reads again what people said, where they said more by now. */
async function hearPeople(values: readonly FoundValueRow[], { lookups, reference }: ScreeningTools): Promise<void> {
  const [first] = values;
  if (first && first.verdicts !== reference.said.count) reference.said = new PeopleSaid(await lookups.verdicts());
}

/** For each key the other keys that are the same or likely so, each once with the best chance; never what people set apart. */
async function alikeOf(
  keys: string[],
  values: readonly FoundValueRow[],
  { tools, near }: { tools: ScreeningTools; near: boolean },
): Promise<Map<string, Near[]>> {
  const { lookups, reference } = tools;
  const alike = near ? await findNear(keys, await reference.matchers(lookups), lookups) : new Map<string, Near[]>();
  for (const row of values) {
    const sorted = [...row.alike].sort((a, b) => b.p - a.p || (a.key < b.key ? -1 : 1)).slice(0, MOST_ALIKE);
    if (sorted.length > 0) alike.set(row.asked, [...sorted, ...(alike.get(row.asked) ?? [])]);
  }
  for (const key of keys) {
    const said = reference.said.sameAs(key).map((other) => ({ key: other, p: 1 }));
    const others = [...said, ...(alike.get(key) ?? [])];
    if (others.length > 0)
      alike.set(
        key,
        others.filter((other) => !reference.said.areDifferent(key, other.key)),
      );
  }
  return alike;
}

async function addAlike(found: Map<string, Found[]>, alike: Map<string, Near[]>, tools: ScreeningTools): Promise<void> {
  const others = new Set([...alike.values()].flatMap((all) => all.map(({ key }) => key)));
  if (others.size === 0) return;
  const rows = new Map((await tools.lookups.values([...others])).map((row) => [row.asked, foundValue(row)]));
  for (const [key, all] of alike) {
    const seen = new Set([key]);
    for (const { key: other, p } of all) {
      const met = seen.has(other) ? null : rows.get(other);
      if (met) add(found, key, { ...met, p });
      seen.add(other);
    }
  }
}

function foundValue({ key, kind, label, users, open, ties, members, visible }: FoundValueRow): Found | null {
  if (key === null || kind === null) return null;
  const known = ties.length > 0 ? ties.map((tie) => ({ ...tie, role: null })) : tiesOfMembers(kind, users, members);
  return { key, kind, label: label ?? key, p: 1, users, open, ties: known, brands: [], ranOut: [], visible };
}

function foundSeller({ key, label, ties, brands, ranOut, visible }: FoundAccountRow): Found | null {
  if (key === null) return null;
  const known = ties.map((tie) => ({ ...tie, sellers: 1 }));
  return {
    key,
    kind: 'Seller',
    label: label ?? key,
    p: 1,
    users: 1,
    open: true,
    ties: known,
    brands,
    ranOut,
    visible: visible === true,
  };
}

function add(found: Map<string, Found[]>, key: string, one: Found | null): void {
  if (one) found.set(key, [...(found.get(key) ?? []), one]);
}
