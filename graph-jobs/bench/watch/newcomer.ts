import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentMembers, latestAsOf, type Database } from '@ringbreaker/cypher';
import { quote } from '#jobs/ingest/stage';
import { openWorkbench } from '#jobs/ingest/workbench/with-workbench';

/** What members of a known racket share, as the tables have it; who uses it too is tied to them. */
interface RacketToJoin {
  /** The day that the graph speaks of. */
  readonly asOf: string;
  readonly contacts: readonly { readonly kind: string; readonly value: string; readonly country: string | null }[];
}

const STRANGERS = 499;
const DAY_MS = 86_400_000;

/** A known racket whose core members share at least two contacts. */
export async function findRacketToJoin(database: Database, tables: string): Promise<RacketToJoin> {
  const members = await database.run(currentMembers, {});
  const [latest] = await database.run(latestAsOf, {});
  const spill = mkdtempSync(join(tmpdir(), 'ringbreaker-newcomer-'));
  return openWorkbench({ folder: tables }, spill, async (bench) => {
    await bench.run('create table core (n integer, racket varchar, seller varchar)');
    const core = members.filter(({ role, kind }) => role === 'core' && kind === 'Racket');
    async function* rows() {
      yield core.map(({ community, seller }) => [0, community, seller.replace('seller:', '')] as const);
    }
    await bench.append('core', 2, rows());
    const shared = await bench.rows(`with shared as (
        select racket, kind, value, any_value(country) as country
        from read_csv(${quote(join(tables, 'contacts.csv'))}, all_varchar = true) join core on owner_id = seller
        where owner_kind = 'seller' group by racket, kind, value having count(distinct seller) between 3 and 8)
      select kind, value, country from shared
      where racket = (select racket from shared group by racket order by count(*) desc, racket limit 1) order by all`);
    if (shared.length === 0) throw new Error('No known racket of this marketplace shares a contact.');
    return {
      asOf: latest?.asOf ?? '',
      contacts: shared.map(([kind, value, country]) => ({
        kind: String(kind),
        value: String(value),
        country: country === null || country === undefined ? null : String(country),
      })),
    };
  });
}

/** Delivers a newcomer who uses what the racket uses, among strangers; answers its key and when the delivery was whole. */
export function sendNewcomer(
  watched: string,
  { asOf, contacts }: RacketToJoin,
  number: number,
): { seller: string; deliveredAt: number } {
  const day = new Date(Date.parse(asOf) + number * DAY_MS).toISOString().slice(0, 10);
  // By the day: a bench that is run again on the same graph brings others.
  const id = `newcomer-${day}`;
  const strangers = Array.from({ length: STRANGERS }, (_, at) => `stranger-${day}-${at}`);
  const folder = join(watched, day);
  mkdirSync(folder, { recursive: true });
  write(folder, 'sellers', ['seller_id,status,opened_at', ...[id, ...strangers].map((one) => `${one},open,${day}`)]);
  write(folder, 'contacts', [
    'owner_kind,owner_id,kind,value,country,first_seen,last_seen',
    ...contacts.map(({ kind, value, country }) => `seller,${id},${kind},${value},${country ?? ''},${day},${day}`),
    ...strangers.map((one) => `seller,${one},email,${one}@mail.example,,${day},${day}`),
  ]);
  writeFileSync(join(folder, 'delivery.json'), JSON.stringify({ contributor: 'bench', asOf: day }));
  return { seller: `seller:${id}`, deliveredAt: Date.now() };
}

function write(folder: string, table: string, lines: readonly string[]): void {
  writeFileSync(join(folder, `${table}.csv`), `${lines.join('\n')}\n`);
}
