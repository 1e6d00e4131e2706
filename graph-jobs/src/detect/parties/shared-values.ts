import { compareTexts } from '../../compare-texts.ts';
import { groupBy } from '../links/group-by.ts';
import type { SharedValue } from './judge-parties.ts';
import type { NameShares } from './name-shares.ts';
import { isNearlyOne, type NearAddress } from './near-address.ts';
import type { PartyName } from './party-name.ts';
import type { Party, PartyUse } from './party.ts';

/** A party read for comparing. */
export interface ReadParty {
  readonly party: Party;
  readonly name: PartyName | undefined;
  readonly number: string | undefined;
  readonly values: ReadonlyMap<string, PartyUse>;
  readonly places: readonly Place[];
}

/** An address for comparing, and its key as it was written. */
interface Place extends NearAddress {
  readonly written: string;
}

/** Those who use one value that several use, and how many of them bear each name, roughly. */
interface Users {
  readonly all: readonly ReadParty[];
  readonly named: ReadonlyMap<string, number>;
}

/** Who uses which value, and who is at an address of the same numbers. */
export class SharedValues {
  readonly byValue: ReadonlyMap<string, Users>;
  readonly byNumbers: ReadonlyMap<string, Users>;
  readonly #shares: NameShares;

  constructor(parties: readonly ReadParty[], shares: NameShares) {
    this.byValue = usersOf(parties, ({ values }) => values.keys());
    this.byNumbers = usersOf(parties, ({ places }) => [...new Set(places.map(({ numbers }) => numbers))]);
    this.#shares = shares;
  }

  /** The value that two parties share and that says most: the one whose users would least hold such a name by chance. */
  rarest(one: ReadParty, other: ReadParty): SharedValue | undefined {
    const equal = [...one.values].flatMap(([value, use]) => {
      const same = other.values.get(value);
      if (!same) return [];
      const written = [writtenOf(use), writtenOf(same)] as const;
      return this.#weigh(one, other, { kind: use.kind, written, isNearly: false, users: this.byValue.get(value) });
    });
    const near = one.places.flatMap((place) => {
      const there = other.places.find((candidate) => isNearlyOne(place, candidate));
      if (!there) return [];
      const written = [place.written, there.written] as const;
      const users = this.byNumbers.get(place.numbers);
      return this.#weigh(one, other, { kind: 'Address', written, isNearly: true, users });
    });
    const all = [...equal, ...near];
    all.sort((a, b) => a.byChance - b.byChance || Number(a.isNearly) - Number(b.isNearly) || compareShared(a, b));
    return all[0];
  }

  #weigh(one: ReadParty, other: ReadParty, { users, kind, written, isNearly }: Weighed): SharedValue {
    const count = users?.all.length ?? 0;
    const own = new Set([one, other].map(roughNameOf));
    const namesakes = [...own].reduce((sum, rough) => sum + (users?.named.get(rough) ?? 0), 0);
    const byChance = (count - namesakes) * this.#shares.of(one.name, other.name);
    return { kind, written, isNearly, users: count, byChance };
  }
}

interface Weighed extends Pick<SharedValue, 'kind' | 'written' | 'isNearly'> {
  readonly users: Users | undefined;
}

/** The key of what a party uses, as it was written. */
export function writtenOf({ value, written }: PartyUse): string {
  return written ?? value;
}

/** What is equal for most ways of writing one name. */
export function roughNameOf({ name }: ReadParty): string {
  return name?.rough ?? '';
}

function compareShared(a: SharedValue, b: SharedValue): number {
  return a.users - b.users || compareTexts(a.kind, b.kind) || compareTexts(a.written.join(' '), b.written.join(' '));
}

function usersOf(parties: readonly ReadParty[], valuesOf: (party: ReadParty) => Iterable<string>): Map<string, Users> {
  // What one alone uses says nothing, and most values are such: they get no list.
  const first = new Map<string, ReadParty>();
  const several = new Map<string, ReadParty[]>();
  for (const party of parties) {
    for (const value of valuesOf(party)) {
      const known = several.get(value);
      const before = first.get(value);
      if (known) known.push(party);
      else if (before) several.set(value, [before, party]);
      else first.set(value, party);
    }
  }
  return new Map([...several].map(([value, all]) => [value, { all, named: countBy(all, roughNameOf) }]));
}

function countBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, number> {
  return new Map([...groupBy(items, nameOf)].map(([name, { length }]) => [name, length]));
}
