import { compareTexts } from '../../compare-texts.ts';
import { groupBy } from '../links/group-by.ts';
import type { SharedValue } from './judge-parties.ts';
import type { NameShares } from './name-shares.ts';
import { isNearlyOne, type NearAddress } from './near-address.ts';
import type { PartyName } from './party-name.ts';
import type { Party, TellingKind } from './party.ts';

/** A party read for comparing. */
export interface ReadParty {
  readonly party: Party;
  readonly name: PartyName | undefined;
  readonly number: string | undefined;
  readonly values: ReadonlyMap<string, TellingKind>;
  readonly places: readonly NearAddress[];
}

/** Those who use one value, and how many of them bear each name, roughly. */
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
    this.byValue = usersOf(parties, ({ values }) => [...values.keys()]);
    this.byNumbers = usersOf(parties, ({ places }) => [...new Set(places.map(({ numbers }) => numbers))]);
    this.#shares = shares;
  }

  /** The value that two parties share and that says most: the one whose users would least hold such a name by chance. */
  rarest(one: ReadParty, other: ReadParty): SharedValue | undefined {
    const equal = [...one.values].flatMap(([value, kind]) =>
      other.values.has(value) ? this.#weigh(one, other, { kind, isNearly: false, users: this.byValue.get(value) }) : [],
    );
    const near = one.places.flatMap((place) =>
      other.places.some((there) => isNearlyOne(place, there))
        ? this.#weigh(one, other, { kind: 'Address', isNearly: true, users: this.byNumbers.get(place.numbers) })
        : [],
    );
    const all = [...equal, ...near];
    all.sort((a, b) => a.byChance - b.byChance || Number(a.isNearly) - Number(b.isNearly) || compareShared(a, b));
    return all[0];
  }

  #weigh(one: ReadParty, other: ReadParty, { users, kind, isNearly }: Weighed): SharedValue {
    const count = users?.all.length ?? 0;
    const own = new Set([one, other].map(roughNameOf));
    const namesakes = [...own].reduce((sum, rough) => sum + (users?.named.get(rough) ?? 0), 0);
    const byChance = (count - namesakes) * this.#shares.of(one.name, other.name);
    return { kind, isNearly, users: count, byChance };
  }
}

interface Weighed {
  readonly kind: TellingKind;
  readonly isNearly: boolean;
  readonly users: Users | undefined;
}

/** What is equal for most ways of writing one name. */
export function roughNameOf({ name }: ReadParty): string {
  return name?.rough ?? '';
}

function compareShared(a: SharedValue, b: SharedValue): number {
  return a.users - b.users || compareTexts(a.kind, b.kind);
}

function usersOf(parties: readonly ReadParty[], valuesOf: (party: ReadParty) => readonly string[]): Map<string, Users> {
  const uses = parties.flatMap((party) => valuesOf(party).map((value) => ({ value, party })));
  const groups = [...groupBy(uses, ({ value }) => value)];
  return new Map(
    groups.map(([value, group]) => {
      const all = group.map(({ party }) => party);
      return [value, { all, named: countBy(all, roughNameOf) }];
    }),
  );
}

function countBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, number> {
  return new Map([...groupBy(items, nameOf)].map(([name, { length }]) => [name, length]));
}
