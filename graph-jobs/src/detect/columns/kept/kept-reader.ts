import { readDeliveries } from '@ringbreaker/cypher';
import type { Ledger } from '../../../ingest/ledger/ledger.ts';
import { quote } from '../../../ingest/stage.ts';
import type { Tables } from '../../../ingest/tables.ts';
import { once } from '../../../ingest/workbench/iterate.ts';
import { JobError } from '../../../job/job-error.ts';
import type { BrandMedian } from '../../evidence/facts.ts';
import type { Likenesses } from '../../links/read-graph.ts';
import type { Use } from '../../links/use-table.ts';
import type { Own, Reader } from '../../snapshot/reader.ts';
import { EXCLUSIVE } from '../../snapshot/exclusive.ts';
import { findExclusive } from '../find-exclusive.ts';
import { readColumnSignals } from '../column-signals.ts';
import { ADD_ALIASES, FIND_SHARED, layAliases, putTogether, readLinked, takeShared } from '../column-uses.ts';
import { laySlim, LINK_TYPES } from '../columns.ts';
import type { Found, KeptFile } from './kept-file.ts';
import { addLinks, KEPT, layLinked, mayLinkOtherwise } from './kept-links.ts';
import { replaceOwn, replaceUses, type KeptReading } from './kept-reading.ts';
import { layNear } from './lay-near.ts';

/** Says that nothing can be read by what was kept: it is to be forgotten. */
export class KeptUnusable extends Error {}

/** What a reading is read from. */
interface Reading {
  readonly bench: Tables;
  readonly ledger: Ledger;
  readonly likenesses: Likenesses;
  readonly file: KeptFile;
  /** What was kept in it. */
  readonly found: Found | null;
}

/** Uses that were read, and how what sellers show is read after them. */
interface ReadUses extends Pick<KeptReading, 'uses' | 'linked'> {
  readonly readOwn: (medians: readonly BrandMedian[]) => Promise<Own>;
}

/**
 * Reads from the columns of the archive, once `layViews` has laid them, and keeps what it read. Of what was kept no more
 * is read anew than what deliveries that came since, or what is taken for the same since, may say otherwise.
 * @throws KeptUnusable where that fails, for whatever reason
 */
export function keptReader(reading: Reading): Reader {
  const { likenesses } = reading;
  let read: ReadUses;
  return {
    uses: (onRead) =>
      orUnusable(async () => {
        read = await readUses(reading);
        onRead(read.uses.via.length);
        return { uses: putTogether(likenesses.sameAs, read.uses, read.linked), parties: likenesses.parties };
      }),
    own: (_, { medians }) => orUnusable(() => read.readOwn(medians)),
  };
}

/** Does work; where it fails by itself, and not since somebody stopped it, nothing kept is trusted. */
export async function orUnusable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof JobError) throw error;
    throw new KeptUnusable(`What was kept can't be used: ${(error as Error).message}`, { cause: error });
  }
}

async function readUses(reading: Reading): Promise<ReadUses> {
  const { bench, likenesses, found } = reading;
  const moved = found ? movedBetween(found.reading.sameAs, likenesses.sameAs) : [];
  if (found?.since.length === 0 && moved.length === 0)
    return { ...found.reading, readOwn: () => Promise.resolve(found.reading.own) };
  await bench.run(`create type way as enum (${LINK_TYPES.map(quote).join(', ')})`);
  await layAliases(bench, likenesses.sameAs);
  return found && (await isLittle(reading, found, moved)) ? readNear(reading, found, moved) : readAll(reading);
}

/** Beyond one link in so many most sellers are touched, and all are read as quickly. */
const ONE_IN = 10;
const MOST_MOVED = 10_000;

async function isLittle({ bench, ledger }: Reading, { since }: Found, moved: readonly string[]): Promise<boolean> {
  const countOf = async (deliveries: typeof since) => {
    const links = readDeliveries(ledger.folder, deliveries, 'links');
    return links === undefined ? 0 : Number((await bench.rows(`select count(*) from ${links}`))[0]?.[0]);
  };
  return moved.length <= MOST_MOVED && (await countOf(since)) * ONE_IN <= (await countOf(ledger.manifests));
}

async function readAll({ bench, ledger, likenesses: { sameAs, parties }, file }: Reading): Promise<ReadUses> {
  await file.begin(bench);
  await addLinks(bench, ledger.folder, ledger.manifests);
  await bench.run(`create view slim as select * exclude (part, n) from ${KEPT}.slim`);
  await laySlim(bench);
  await bench.runInAnyOrder(FIND_SHARED);
  await bench.run(ADD_ALIASES);
  await bench.runInAnyOrder(findExclusive('slim', 'slim_link'));
  await bench.run(`insert into ${KEPT}.shared select distinct name from shared`);
  const uses = await takeShared(bench);
  const linked = await readLinked(bench, parties);
  const readOwn = async (medians: readonly BrandMedian[]) => {
    const own = await readColumnSignals(bench, medians);
    await file.write(bench, { uses, linked, own, parties, sameAs });
    return own;
  };
  return { uses, linked, readOwn };
}

async function readLinkedAnew({ bench, ledger, likenesses: { parties } }: Reading): Promise<Use[]> {
  await layLinked(bench, ledger);
  return readLinked(bench, parties, 'linked');
}

async function readNear(
  reading: Reading,
  { reading: kept, stamp, since }: Found,
  moved: readonly string[],
): Promise<ReadUses> {
  const { bench, ledger, likenesses, file } = reading;
  const { sameAs, parties } = likenesses;
  await file.open(bench, stamp);
  await addLinks(bench, ledger.folder, since);
  const isAsBefore = moved.length === 0 && !(await mayLinkOtherwise(bench, since));
  const linked = isAsBefore ? kept.linked : await readLinkedAnew(reading);
  await bench.run('create table moved (n integer, value varchar)');
  if (moved.length > 0) await bench.append('moved', 1, once(moved.map((value) => [0, value])));
  await layNear(bench, { ledger, deliveries: since });
  await bench.runInAnyOrder(FIND_SHARED);
  await bench.run(`create table known as select name from ${KEPT}.shared; insert into ${KEPT}.shared
    select distinct name from shared where name not in (select name from known); insert into shared from known`);
  await bench.run(ADD_ALIASES);
  const sellers = new Set(await readSellers(bench));
  const values = new Set(await readValues(bench));
  const exclusive = await readExclusive(bench);
  const uses = replaceUses(kept.uses, { sellers, values, exclusive }, await takeShared(bench));
  const readOwn = async (medians: readonly BrandMedian[]) => {
    const own = replaceOwn(kept.own, sellers, await readColumnSignals(bench, medians));
    await file.write(bench, { uses, linked, own, parties, sameAs });
    return own;
  };
  return { uses, linked, readOwn };
}

/** The sellers of whom everything was laid ready. */
async function readSellers(bench: Tables): Promise<string[]> {
  const rows = await bench.rows(sellersIn('near_seller'));
  return rows.map(([key]) => key as string);
}

/** Of whom it was found out anew whether a value is theirs alone, and whether it is. */
async function readExclusive(bench: Tables): Promise<Map<string, number>> {
  const rows = await bench.rows(`select key, coalesce(exclusive, ${EXCLUSIVE.unknown})
    from (${sellersIn('near_user')}) left join exclusive on hash(key) = seller`);
  return new Map(rows as [string, number][]);
}

/** SELECT of the keys of sellers whose hashes are in a table. */
const sellersIn = (table: string) => `select key from (select from_key as key from link union select to_key from link
  union select key from seller) where starts_with(key, 'seller:') and hash(key) in (select h from ${table})`;

/** The values to which all links were laid ready. */
async function readValues(bench: Tables): Promise<string[]> {
  const rows = await bench.rows(`select key from (select from_key as key from link union select to_key from link)
    where hash(key) in (select h from near_value)`);
  return rows.map(([key]) => key as string);
}

/** The values that stand under another key than before, and all that stood or stand under one with them. */
function movedBetween(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const values = [...new Set([...before.keys(), ...now.keys()])];
  const others = values.filter((value) => before.get(value) !== now.get(value));
  const names = new Set(others.flatMap((value) => [before.get(value) ?? value, now.get(value) ?? value]));
  const alike = values.filter((value) => names.has(before.get(value) ?? value) || names.has(now.get(value) ?? value));
  return [...new Set([...others, ...names, ...alike])];
}
