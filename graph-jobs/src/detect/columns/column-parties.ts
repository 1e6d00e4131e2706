import type { Tables } from '../../ingest/tables.ts';
import { once } from '../../ingest/workbench/iterate.ts';
import type { Party } from '../parties/party.ts';
import type { PartyRow, ReadPartyRows } from '../snapshot/read-parties.ts';
import { KINDS } from './columns.ts';
import { readNumbers } from './read-numbers.ts';

/** Reads parties from the columns of the archive, once they are laid ready (`layReady`). */
export function columnParties(bench: Tables): ReadPartyRows {
  return async function* (alike) {
    await bench.run('create table spoken (n integer, key varchar)');
    if (alike.length > 0) await bench.append('spoken', 1, once(alike.map((key) => [0, key])));
    await bench.runInAnyOrder(FIND_PARTIES);
    await bench.runHere(NUMBER_PARTIES);
    const text = async (fact: string) => (await bench.texts('told_party', fact)).map((cell) => cell || null);
    const [keys, types, names] = [await text('key'), await text('type'), await text('name')];
    const [numbers, countries] = [await text('registrationNumber'), await text('country')];
    const uses = await readUses(bench, keys.length);
    await bench.runHere('drop table told_party; drop table told_use');
    await bench.run('drop table spoken; drop table party_use; drop table found_party');
    for (const [at, key] of keys.entries()) {
      const type = types[at] as Party['type'];
      yield [key as string, type, names[at] ?? null, numbers[at] ?? null, countries[at] ?? null, uses[at] ?? []];
    }
  };
}

const FIND_PARTIES = `create table party_use as select distinct from_key as key, kind, to_key as value from told_link
    where by_party and type in ('USES', 'LOCATED_AT', 'PAID_TO');
  create table found_party as select key, type, name, registrationNumber, country from party
    where registrationNumber is not null or key in (select key from party_use) or key in (select key from spoken)`;

const NUMBER_PARTIES = `create table told_party as select * from found_party;
  create table told_use as select told_party.rowid::integer as party, kind::integer as kind, value
    from party_use join told_party using (key)`;

/** For each party what it uses. */
async function readUses(bench: Tables, parties: number): Promise<PartyRow[5][]> {
  const values = await bench.texts('told_use', 'value');
  const [party, kind] = await readNumbers(bench, 'select party, kind from told_use', 2);
  const uses = Array.from({ length: parties }, (): [kind: string, value: string][] => []);
  for (const [at, value] of values.entries())
    uses[party?.[at] as number]?.push([KINDS[kind?.[at] as number] as string, value]);
  return uses;
}
