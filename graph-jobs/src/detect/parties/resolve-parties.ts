import type { LinkRef } from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import type { Verdict } from '../../resolution/verdicts/same-as.ts';
import { groupBy } from '../links/group-by.ts';
import { candidatePairs, pairsWithin } from './candidate-pairs.ts';
import { heedVerdicts } from './heed-verdicts.ts';
import { joinParties, type JudgedPair } from './join-parties.ts';
import { compareNumbers, isRuledOut, judgeParties, plainNumber } from './judge-parties.ts';
import { NameShares } from './name-shares.ts';
import { readNearAddress } from './near-address.ts';
import { compareNames, readPartyName, type PartyName } from './party-name.ts';
import type { Party, PartyPair, TellingKind } from './party.ts';
import { SharedValues, writtenOf, type ReadParty } from './shared-values.ts';

/** Which parties are one. */
export interface ResolvedParties {
  /** Pairs that are the same or possibly the same, by their keys; all other pairs are different. */
  readonly pairs: readonly PartyPair[];
  /** From each party that is one with another to the smallest key among them. */
  readonly same: ReadonlyMap<string, string>;
  /** Names all that it rests on, where it may be kept. */
  readonly by?: string;
}

/**
 * Says which parties are the same, which possibly, and why. One name and nothing else never makes two parties one. What
 * people said comes before what the data says. The order of the parties and of what they use does not matter.
 */
export function resolveParties(parties: readonly Party[], verdicts: readonly Verdict[] = []): ResolvedParties {
  // 1. Count how common each name is.
  const shares = new NameShares(namesOf(parties));
  // 2. Read who has anything in common with anybody, or was spoken of, and who uses which value: most share nothing.
  const spokenOf = new Set(verdicts.flatMap(({ one, other }) => [one, other]));
  const sharing = keepSharing(parties, spokenOf).sort((a, b) => compareTexts(a.key, b.key));
  const read = sharing.map(readParty);
  const values = new SharedValues(read, shares);
  // 3. Judge all pairs that share a number or a value.
  const judged = candidatePairs(read, values).map(([one, other]) => judge(one, other, values));
  // 4. Hear what people said.
  const byKey = new Map(read.map((one) => [one.party.key, one] as const));
  const heard = heedVerdicts(judged, verdicts, (key) => byKey.has(key));
  heard.sort((a, b) => compareTexts(a.one, b.one) || compareTexts(a.other, b.other));
  // 5. Put together what is the same, and what a chain joins only where no two of it are certainly different.
  const chained = joinParties(heard);
  const within = [...groupBy(chained, ([, first]) => first).values()].map((all) =>
    all.flatMap(([key]) => byKey.get(key) ?? []),
  );
  const apart = within
    .flatMap(pairsWithin)
    .filter(([one, other]) => isRuledOut(compareDeclared(one, other)))
    .map(([one, other]) => ({ ...judge(one, other, values), isSaid: false }));
  const same = apart.length > 0 ? joinParties([...heard, ...apart]) : chained;
  return { pairs: heard.filter(({ judgement }) => judgement !== 'different').map(toPair), same };
}

function* namesOf(parties: readonly Party[]): Generator<PartyName> {
  for (const { name } of parties) {
    const read = readPartyName(name);
    if (read) yield read;
  }
}

/** The parties that have a number, a value or the numbers of an address in common with another, and those spoken of. */
function keepSharing(parties: readonly Party[], spokenOf: ReadonlySet<string>): Party[] {
  const first = new Map<string, number>();
  const isKept = Uint8Array.from(parties, ({ key }) => (spokenOf.has(key) ? 1 : 0));
  for (const [at, party] of parties.entries()) {
    for (const mark of marksOf(party)) {
      const known = first.get(mark);
      if (known === undefined) first.set(mark, at);
      else if (known !== at) isKept[known] = isKept[at] = 1;
    }
  }
  return parties.filter((_, at) => isKept[at] === 1);
}

/** All by which somebody may have something in common with another. */
function marksOf({ registrationNumber, uses }: Party): string[] {
  const number = plainNumber(registrationNumber);
  const places = uses.flatMap(({ kind, value }) => (kind === 'Address' ? (readNearAddress(value)?.numbers ?? []) : []));
  return [...uses.map(({ value }) => value), ...places, ...(number === undefined ? [] : [`number ${number}`])];
}

function toPair({ one, other, judgement, reason, p, evidence }: JudgedPair): PartyPair {
  return { one, other, judgement, reason, p, evidence };
}

function readParty(party: Party): ReadParty {
  const addresses = party.uses.filter(({ kind }) => kind === 'Address');
  return {
    party,
    name: readPartyName(party.name),
    number: plainNumber(party.registrationNumber),
    values: new Map(party.uses.map((use) => [use.value, use])),
    places: addresses.flatMap((use) => {
      const near = readNearAddress(use.value);
      return near ? { ...near, written: writtenOf(use) } : [];
    }),
  };
}

function judge(one: ReadParty, other: ReadParty, values: SharedValues): PartyPair {
  const [a, b] = [one.party, other.party];
  const shared = values.rarest(one, other);
  const judged = judgeParties({ ...compareDeclared(one, other), name: compareNames(one.name, other.name), shared });
  const evidence = (shared?.written ?? []).map((to, at): LinkRef => {
    return { from: at === 0 ? a.key : b.key, type: linkTo(shared?.kind ?? 'Handle'), to };
  });
  return { one: a.key, other: b.key, ...judged, evidence };
}

function compareDeclared(one: ReadParty, other: ReadParty) {
  const [a, b] = [one.party, other.party];
  return {
    areOtherTypes: a.type !== null && b.type !== null && a.type !== b.type,
    number: a.country === b.country ? compareNumbers(one.number, other.number) : ('unknown' as const),
  };
}

/** The type of the link by which a party has a value. */
function linkTo(kind: TellingKind): string {
  if (kind === 'Address') return 'LOCATED_AT';
  return kind === 'PaymentAccount' ? 'PAID_TO' : 'USES';
}
