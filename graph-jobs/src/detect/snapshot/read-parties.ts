import { partiesToResolve, type Database } from '@ringbreaker/cypher';
import type { Verdict } from '../../resolution/verdicts/same-as.ts';
import { isTelling, type Party } from '../parties/party.ts';
import { resolveParties, type ResolvedParties } from '../parties/resolve-parties.ts';

/** What is known before parties are read. */
interface Known {
  /** The key that a value stands under, where that is another one's. */
  readonly sameAs: ReadonlyMap<string, string>;
  /** What people said of parties. */
  readonly verdicts: readonly Verdict[];
}

/** Reads who the parties are, and says which are one. */
export async function readParties(database: Database, { sameAs, verdicts }: Known): Promise<ResolvedParties> {
  const parties: Party[] = [];
  const alike = [...new Set(verdicts.flatMap(({ one, other }) => [one, other]))];
  for await (const row of database.stream(partiesToResolve, { alike }))
    parties.push(toParty(row as unknown as Row, sameAs));
  return resolveParties(parties, verdicts);
}

type Row = [
  key: string,
  type: Party['type'],
  name: string | null,
  registrationNumber: string | null,
  country: string | null,
  uses: [kind: string, value: string][],
];

function toParty([key, type, name, registrationNumber, country, uses]: Row, sameAs: Known['sameAs']): Party {
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
