import { compareTexts } from '../../compare-texts.ts';
import { groupBy } from '../links/group-by.ts';
import { joinParties } from './join-parties.ts';
import { compareNumbers, judgeParties, plainNumber } from './judge-parties.ts';
import { NameShares } from './name-shares.ts';
import { readNearAddress } from './near-address.ts';
import { compareNames, readPartyName } from './party-name.ts';
import type { Party, PartyPair } from './party.ts';
import { roughNameOf, SharedValues, type ReadParty } from './shared-values.ts';

/** Which parties are one. */
export interface ResolvedParties {
  /** Pairs that have a number or a value in common, by their keys; all other pairs are different. */
  readonly pairs: readonly PartyPair[];
  /** From each party that is one with another to the smallest key among them. */
  readonly same: ReadonlyMap<string, string>;
}

/** Above so many users only those of nearly one name are compared on a value. */
const WIDEST_VALUE = 12;

/**
 * Says which parties are the same, which possibly, which different, and why. One name and nothing else never makes two
 * parties one. The order of the parties and of what they use does not matter.
 */
export function resolveParties(parties: readonly Party[]): ResolvedParties {
  // 1. Read names, numbers and addresses.
  const read = [...parties].sort((a, b) => compareTexts(a.key, b.key)).map(readParty);
  // 2. Count how common each name is, and who uses which value.
  const shares = new NameShares(read.flatMap(({ name }) => name ?? []));
  const values = new SharedValues(read, shares);
  // 3. Judge all pairs that share a number or a value.
  const pairs = candidatePairs(read, values).map(([one, other]) => judge(one, other, values));
  pairs.sort((a, b) => compareTexts(a.one, b.one) || compareTexts(a.other, b.other));
  // 4. Put together what is the same.
  return { pairs, same: joinParties(pairs) };
}

function readParty(party: Party): ReadParty {
  const addresses = party.uses.filter(({ kind }) => kind === 'Address');
  return {
    party,
    name: readPartyName(party.name),
    number: plainNumber(party.registrationNumber),
    values: new Map(party.uses.map(({ kind, value }) => [value, kind])),
    places: addresses.flatMap(({ value }) => readNearAddress(value) ?? []),
  };
}

function judge(one: ReadParty, other: ReadParty, values: SharedValues): PartyPair {
  const [a, b] = [one.party, other.party];
  const { judgement, reason, p } = judgeParties({
    areOtherTypes: a.type !== null && b.type !== null && a.type !== b.type,
    number: a.country === b.country ? compareNumbers(one.number, other.number) : 'unknown',
    name: compareNames(one.name, other.name),
    shared: values.rarest(one, other),
  });
  return { one: a.key, other: b.key, judgement, reason, p };
}

/** The pairs that share a number of one country, or a value: all of its users where they are few, else those of one rough name. */
function candidatePairs(read: readonly ReadParty[], values: SharedValues): (readonly [ReadParty, ReadParty])[] {
  const numbered = read.filter(({ number, party }) => number !== undefined && party.country !== null);
  const blocks = [...groupBy(numbered, ({ number, party }) => `${party.country}\n${number}`).values()];
  for (const { all } of values.byValue.values()) {
    if (all.length <= WIDEST_VALUE) blocks.push([...all]);
    else blocks.push(...byRoughName(all));
  }
  for (const { all } of values.byNumbers.values()) blocks.push(...byRoughName(all));
  const pairs = new Map<string, readonly [ReadParty, ReadParty]>();
  for (const block of blocks) {
    for (const [at, one] of block.entries()) {
      for (const other of block.slice(at + 1)) pairs.set(`${one.party.key}\n${other.party.key}`, [one, other]);
    }
  }
  return [...pairs.values()];
}

function byRoughName(users: readonly ReadParty[]): Iterable<ReadParty[]> {
  const named = users.filter(({ name }) => name !== undefined);
  return groupBy(named, roughNameOf).values();
}
