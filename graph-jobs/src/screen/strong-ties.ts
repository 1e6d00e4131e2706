import {
  currentSettings,
  numberAlerts,
  readLeads,
  saveAlerts,
  screeningLookups,
  type Database,
  type Lease,
} from '@ringbreaker/cypher';
import { saying } from '@ringbreaker/cypher/domain';
import { LEAD_READS } from '../analysis/grow/lead-reader.ts';
import { findTies } from '../analysis/screening/find-ties.ts';
import type { KnownRacket, Lookups } from '../analysis/screening/lookups.ts';
import { ScreeningReference } from '../analysis/screening/screening-reference.ts';
import type { NewAlert } from '../detect/alerts/occasion.ts';
import { groupBy } from '../detect/links/group-by.ts';
import { readSellers } from '../detect/links/read-graph.ts';
import { inParts } from '../in-parts.ts';
import type { Progress } from '../job/progress.ts';
import { findArrivals } from './arrivals.ts';
import { alertOnTie, findStrongTies, type Arrival, type StrongTie, type ValueUsers } from './strong-tie-alert.ts';

/** Sellers that are looked up at once. */
const AT_ONCE = 500;
/** Some minutes of looking up; a first delivery of a whole marketplace would keep the run waiting for an hour. */
const MOST_ARRIVALS = 20_000;
/** What a newcomer shows at the door. How often the rest is right before a run has looked was not measured. */
const SCREENED: ReadonlySet<string> = new Set([
  'Address',
  'Device',
  'Domain',
  'Email',
  'Handle',
  'Image',
  'Ip',
  'Name',
  'PaymentAccount',
  'Phone',
]);

interface Telling {
  /** Without an archive it can't be told who has just come. */
  readonly archive?: string | undefined;
  /** The day that the data speaks of. */
  readonly asOf: string;
  readonly progress: Progress;
  readonly say?: ((sentence: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Screens who was delivered since the current run and was never delivered before, and raises an alert on each strong tie
 * to a racket of that run: a run takes minutes, and somebody can be told within seconds. Told again it tells nobody, for
 * an alert is named by seller and racket. A dismissed racket raises none.
 */
export async function tellStrongTies(
  database: Database,
  lease: Lease,
  { archive, asOf, progress, say = () => undefined, signal }: Telling,
): Promise<void> {
  const [current] = await database.run(currentSettings, {});
  if (archive === undefined || !current || current.latestDelivery === null) return;
  const arrivals = await findArrivals(database, archive, { upTo: current.latestDelivery, say });
  if (arrivals.length > MOST_ARRIVALS)
    return say(
      `${arrivals.length.toLocaleString('en')} sellers have just come, more than are screened before a run: it looks at everybody.`,
    );
  // What people said is read once, and not for each part.
  const asking = { run: current.seq, asOf, reference: new ScreeningReference() };
  let [done, told] = [0, 0];
  for (const part of inParts(arrivals, AT_ONCE)) {
    progress(saying`screen who is new`, done, arrivals.length);
    signal?.throwIfAborted();
    told += await save(database, lease, await alertsOn(database, part, asking));
    done += part.length;
  }
  if (told > 0)
    say(`Who has just come: ${told} strong ${told === 1 ? 'tie' : 'ties'} to known rackets. Each is an alert already.`);
}

async function save(database: Database, lease: Lease, rows: readonly NewAlert[]): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  return database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    await transaction.run(saveAlerts, { rows: [...rows] });
    const [numbered] = await transaction.run(numberAlerts, { seq: first.run });
    return numbered?.changed ?? 0;
  });
}

async function alertsOn(
  database: Database,
  keys: readonly string[],
  { run, asOf, reference }: { run: number; asOf: string; reference: ScreeningReference },
): Promise<NewAlert[]> {
  const leads = readLeads(database, null, LEAD_READS);
  const lookups = screeningLookups(database, null);
  const sellers = await readSellers(database, keys);
  const open = [...sellers.values()].filter(({ status }) => status !== 'closed');
  const uses = (await leads.uses(open.map(({ key }) => key))).filter(({ kind }) => SCREENED.has(kind));
  const values = [...new Set(uses.map(({ value }) => value))];
  if (values.length === 0) return [];
  const asked = { values, accounts: open.map(({ key }) => key) };
  const tools = { lookups: withoutArrivals(lookups, uses), reference, cardSecret: null };
  const { found } = await findTies(asked, tools, false);
  const usesOf = groupBy(uses, ({ seller }) => seller);
  const arrivals = open.map((seller): Arrival => {
    return { seller, uses: usesOf.get(seller.key) ?? [], known: found.get(seller.key) ?? [] };
  });
  const ties = await withoutDismissed(
    lookups,
    arrivals.flatMap((arrival) => findStrongTies(arrival, found)),
    asOf,
  );
  const users = await readUsers(database, ties);
  return ties.map((tie) => alertOnTie(tie, { run, asOf, users }));
}

type Uses = Awaited<ReturnType<ReturnType<typeof readLeads>['uses']>>;

/**
 * A value says as much as it did before these sellers came: they are in the graph by now, and here they stand at the
 * door. A name is borne by accounts, which were there before.
 */
function withoutArrivals(lookups: Lookups, uses: Uses): Lookups {
  const own = groupBy(
    uses.filter(({ kind }) => kind !== 'Name'),
    ({ value }) => value,
  );
  const arrivedAt = (value: string) => new Set(own.get(value)?.map(({ way }) => way.at(-1)?.[0])).size;
  return {
    ...lookups,
    values: async (keys) =>
      (await lookups.values(keys)).map((row) => ({ ...row, users: row.users - arrivedAt(row.asked) })),
  };
}

/** A person has looked at a dismissed racket, and wants to be told no more. */
async function withoutDismissed(lookups: Lookups, ties: readonly StrongTie[], asOf: string): Promise<StrongTie[]> {
  if (ties.length === 0) return [];
  const rackets = await lookups.rackets([...new Set(ties.map(({ racket }) => racket))].sort());
  // The look-up knows the day of the current run; the new delivery speaks of a later one.
  const isOver = (dismissal: KnownRacket['dismissal']) => dismissal === null || dismissal.until <= asOf.slice(0, 10);
  const told = new Set(rackets.flatMap(({ id, dismissal }) => (isOver(dismissal) ? [id] : [])));
  return ties.filter(({ racket }) => told.has(racket));
}

/** Who uses what ties, and which of them are members. */
async function readUsers(database: Database, ties: readonly StrongTie[]): Promise<Map<string, ValueUsers>> {
  const leads = readLeads(database, null, LEAD_READS);
  const kinds = new Map(ties.flatMap(({ holds }) => holds.map(({ found: { key, kind } }) => [key, kind] as const)));
  if (kinds.size === 0) return new Map();
  const rows = await leads.users([...kinds].map(([key, kind]) => ({ key, kind })));
  const sellers = [...new Set(rows.flatMap(({ users }) => users.map(([seller]) => seller)))];
  const accounts = await leads.accounts(sellers);
  const racketOf = new Map(
    accounts.flatMap(({ key, racketId }) => (racketId === null ? [] : [[key, racketId] as const])),
  );
  const facts = await readSellers(database, racketOf.keys());
  return new Map(
    rows.map(({ value, sellers: inAll, users }) => {
      const members = users.flatMap(([key, way]) => {
        const [seller, racket] = [facts.get(key), racketOf.get(key)];
        return seller && racket !== undefined ? [{ seller, racket, way }] : [];
      });
      return [value, { sellers: inAll, members }];
    }),
  );
}
