import { partiesToResolve, type Database } from '@ringbreaker/cypher';
import type { Verdict } from '../../resolution/verdicts/same-as.ts';
import { isTelling, type Party } from '../parties/party.ts';
import { resolveParties, type ResolvedParties } from '../parties/resolve-parties.ts';

/** What is known before parties are read. */
interface KnownOfParties {
  /** The key that a value stands under, where that is another one's. */
  readonly sameAs: ReadonlyMap<string, string>;
  /** What people said of parties. */
  readonly verdicts: readonly Verdict[];
}

/** Says which parties are one. */
export type ResolveParties = (known: KnownOfParties) => Promise<ResolvedParties>;

/** A party as a reader tells it: its values as they were written, each with its kind. */
export type PartyRow = readonly [
  key: string,
  type: Party['type'],
  name: string | null,
  registrationNumber: string | null,
  country: string | null,
  uses: readonly (readonly [kind: string, value: string])[],
];

/**
 * Rows in any order: every party that has a registration number or uses a value, and every one of the keys, of which
 * people spoke.
 */
export type ReadPartyRows = (alike: readonly string[]) => AsyncIterable<PartyRow>;

/** Reads parties from the graph. */
export function partyRowsOf(database: Database): ReadPartyRows {
  return (alike) => database.stream(partiesToResolve, { alike: [...alike] }) as unknown as AsyncIterable<PartyRow>;
}

/** Reads who the parties are, and says which are one. */
export async function readParties(read: ReadPartyRows, { sameAs, verdicts }: KnownOfParties): Promise<ResolvedParties> {
  const parties: Party[] = [];
  const alike = [...new Set(verdicts.flatMap(({ one, other }) => [one, other]))];
  for await (const row of read(alike)) parties.push(toParty(row, sameAs));
  return resolveParties(parties, verdicts);
}

/** A party as it is judged, its values under the keys that they stand under. */
export function toParty(
  [key, type, name, registrationNumber, country, uses]: PartyRow,
  sameAs: KnownOfParties['sameAs'],
): Party {
  return {
    key,
    type,
    name,
    registrationNumber,
    country,
    uses: uses.flatMap(([kind, written]) => {
      const value = sameAs.get(written) ?? written;
      return isTelling(kind) ? { kind, value, ...(value !== written && { written }) } : [];
    }),
  };
}
