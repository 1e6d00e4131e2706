import { resolve } from 'node:path';
import {
  auditNaming,
  describeCutOff,
  dropLayouts,
  dropOtherEditions,
  requireSchema,
  saidOf,
  scrubAlerts,
  scrubAudit,
  scrubEvents,
  scrubScores,
  type Database,
  type SigningKeyPlace,
} from '@ringbreaker/cypher';
import { entityKey, saying, sellerIdOf, type EntityKind } from '@ringbreaker/cypher/domain';
import { numberOf } from './analysis/picture/layout-columns.ts';
import { keepTaken } from './audit.ts';
import { forgetReading } from './detect/columns/kept/kept-file.ts';
import { refuseWaiting } from './erasure/refuse-waiting.ts';
import { findRows, findSpellings, type FoundRows } from './erasure/find-rows.ts';
import { addTombstones, codeOf } from './erasure/tombstones.ts';
import { unreadFolders } from './erasure/unread-folders.ts';
import { readWithdrawn, takeOutOfWithdrawn } from './erasure/withdrawn.ts';
import { countEditions, writeEditions } from './erasure/write-edition.ts';
import { completeImport } from './ingest/bulk/bulk.ts';
import { finishUnfinished } from './ingest/load/finish-unfinished.ts';
import { loadPlan, stepsOf } from './ingest/load/load.ts';
import { BATCH_ROWS, type Writing } from './ingest/load/load-delivery.ts';
import { readLedger, type Ledger } from './ingest/ledger/ledger.ts';
import type { LoadRequest } from './ingest/request.ts';
import type { Workbench } from './ingest/stage.ts';
import { withWorkbench } from './ingest/workbench/with-workbench.ts';
import { OWNERS } from './ingest/waiting/waiting.ts';
import { JobError } from './job/job-error.ts';
import { takeWriter, underLease } from './job/take-writer.ts';
import { readEffects, type Effect } from './withdrawal/effects.ts';
import { planWithdrawal } from './withdrawal/plan-withdrawal.ts';
import { removeSteps } from './withdrawal/remove-steps.ts';

/** What a person asks for. Time comes in here alone. */
export interface EraseRequest extends Omit<LoadRequest, 'bulk' | 'folder'> {
  /** Key of a seller, a party, a store or a value. */
  readonly key: string;
  readonly reason: string;
  readonly author: string;
  /** The key of the codes by which what was erased is known again. */
  readonly cardSecret: string;
  /** What signs of which entries of the audit trail an erasure took the subject. */
  readonly signingKey: SigningKeyPlace;
  readonly dryRun?: boolean | undefined;
}

/** How many of each people made of it: `views` are kept canvases on which it stands, in any of their versions. */
interface Said {
  readonly notes: number;
  readonly pins: number;
  readonly verdicts: number;
  readonly views: number;
}

/** What an erasure took away, or would, in numbers. */
export interface EraseSummary {
  /** By what it is told of from here on: it can't be named. */
  readonly code: string;
  readonly dryRun: boolean;
  /** Rows by delivery, those that waited or were refused included. */
  readonly rows: readonly { readonly seq: number; readonly rows: number }[];
  readonly effects: readonly Effect[];
  /** What named it beside the data: reasons of runs, alerts, events, entries of the audit trail. */
  readonly scrubbed: number;
  /** What people said of it: it stays, for a person to look at. */
  readonly said: Said;
  /**
   * Folders in the archive into which it did not look: of deliveries that the graph does not have, and of withdrawn ones
   * of which nothing but rows is left.
   */
  readonly unread: readonly string[];
}

/**
 * Takes a seller or a value out of graph and archive for good, with every row that names it. The hashes of those rows
 * stay, so that all others still verify, and what was erased is known again by its code when it is delivered again.
 * Killed at any moment and run again, it ends where it would have.
 * @throws GraphError `lease` while another job writes
 */
export async function erase(database: Database, asked: EraseRequest): Promise<EraseSummary> {
  if (asked.cardSecret === '')
    throw new JobError('config', 'Without the card key nothing that is erased is known again.');
  await completeImport(database);
  await requireSchema(database);
  const lease = await takeWriter(database, asked.progress);
  const writing: Writing = { database, lease, request: { ...asked, folder: asked.archive } };
  return underLease(lease, async () => {
    await refuseWaiting(database, asked.key, asked.cardSecret);
    if (!asked.dryRun) await finishUnfinished(writing);
    const ledger = await readLedger(database, resolve(asked.archive));
    return withWorkbench(writing.request, (bench) => work(bench, { writing, ledger, asked }));
  });
}

const NOTHING_SAID: Said = { notes: 0, pins: 0, verdicts: 0, views: 0 };

interface Erasing {
  readonly writing: Writing;
  readonly ledger: Ledger;
  readonly asked: EraseRequest;
}

async function work(bench: Workbench, erasing: Erasing): Promise<EraseSummary> {
  const { writing, ledger, asked } = erasing;
  const { key, progress, reason, author: by, dryRun = false } = asked;
  const { database } = writing;
  progress(saying`work out what goes`, 0);
  const code = codeOf(asked.cardSecret, key);
  // 1. From here on it does not come back.
  const at = asked.now().toISOString();
  const keepOut = (one: string) =>
    addTombstones(ledger.folder, [{ code: codeOf(asked.cardSecret, one), at, by, reason }]);
  if (!dryRun) keepOut(key);
  // What detection keeps beside the archive would tell of it too.
  if (!dryRun) forgetReading(ledger.folder);
  // 2. Rows of withdrawn deliveries say nothing any more, and lie in the archive.
  const there = await readWithdrawn(database, ledger.folder);
  const manifests = [...there.ledger.manifests, ...ledger.manifests];
  // What an erasure that was cut off did not tell of any more, so that nobody takes it for damage.
  if (!dryRun) for (const one of manifests) await describeCutOff(ledger.folder, one);
  const sought = { key, spellings: await findSpellings(bench, { ...ledger, manifests }, key) };
  const withdrawn = await findRows(bench, there.ledger, sought);
  if (!dryRun) await takeOutOfWithdrawn(bench, { writing, ledger: there.ledger, key }, withdrawn.deliveries);
  // 3. Rows that name it, what was made of them, and what the graph says of it.
  const found = await findRows(bench, ledger, sought);
  const [said = NOTHING_SAID] = await database.run(saidOf, { key, written: encodeURIComponent(key) });
  const rows = [...withdrawn.deliveries, ...found.deliveries].map(({ manifest, rows: count }) => ({
    seq: manifest.seq,
    rows: count,
  }));
  const unread = [...(await unreadFolders(database, ledger.folder)), ...there.bare].sort();
  if (dryRun) return { code, said, rows, unread, dryRun, effects: [], scrubbed: 0 };
  found.keys.filter(isOwner).forEach(keepOut);
  const effects = await takeOut(bench, erasing, found.deliveries);
  // 4. What runs and people's acts named it in.
  let scrubbed = 0;
  for (const one of found.keys) scrubbed += await scrub(database, one);
  scrubbed += await scrubTrail(database, found.keys, asked);
  await database.run(dropLayouts, { numbers: found.keys.map(numberOf) });
  // 5. Editions that count for nothing, also those that an erasure which was cut off left behind.
  for (const one of (await readLedger(database, ledger.folder)).manifests) {
    if (one.edition !== undefined) dropOtherEditions(ledger.folder, one);
  }
  return { code, said, rows, unread, dryRun, effects, scrubbed };
}

/** Whether rows may belong to a thing of this key. */
const isOwner = (key: string) => OWNERS.some((kind) => key.startsWith(entityKey(kind as EntityKind, '')));

async function takeOut(bench: Workbench, erasing: Erasing, found: readonly FoundRows[]): Promise<readonly Effect[]> {
  const { writing, ledger, asked } = erasing;
  const { folder, manifests: before } = ledger;
  if (found.length === 0) return [];
  const anew = await writeEditions(bench, { folder, key: asked.key, progress: asked.progress }, found);
  const after = before.map((one) => anew.get(one.seq) ?? one);
  const sides = { folder, before, after };
  const kinds = await planWithdrawal(bench, sides);
  const { effects } = await readEffects(bench, { ...sides, before: after }, { seq: 0 });
  await apply(bench, writing, { deliveryId: found[0]!.manifest.id, kinds });
  await countEditions(writing, anew.values());
  return effects;
}

async function apply(
  bench: Workbench,
  { database, lease, request }: Writing,
  { deliveryId, kinds }: { deliveryId: string; kinds: readonly string[] },
): Promise<void> {
  const { progress, signal, batchRows = BATCH_ROWS } = request;
  const loading = { bench, database, lease, deliveryId, checkpoint: null, batchRows, progress, signal };
  await loadPlan(loading, [...stepsOf(kinds, { forgets: true }), ...removeSteps(kinds)]);
}

/** Keeps of which entries of the audit trail the subject goes, and takes it away: no other may lack it. */
async function scrubTrail(database: Database, names: readonly string[], asked: EraseRequest): Promise<number> {
  const naming = await database.run(auditNaming, { names: [...names], shortest: TELLING });
  const numbers = naming.map(({ number }) => number);
  if (numbers.length === 0) return 0;
  await keepTaken(database, asked, numbers);
  const [done] = await database.run(scrubAudit, { numbers });
  return done?.scrubbed ?? 0;
}

/** As `seller:4`, or `tel:+491`. */
const TELLING = 8;

/** How sentences name a seller by its id, with the words around it: an id may be as short as a number that they tell. */
const wordsSaying = (id: string): [string, string][] =>
  [
    [' account ', ','],
    [' account ', '.'],
    [' account ', ' '],
    ['Seller ', ' '],
    [' after ', ' closed'],
    [' day ', ' closed'],
  ].map(([before, after]) => [`${before}${id}${after}`, `${before}erased${after}`]);

async function scrub(database: Database, key: string): Promise<number> {
  const quoted = JSON.stringify(key);
  const id = key.startsWith('seller:') ? [sellerIdOf(key)] : [];
  const names = [key, ...id];
  const words = id.flatMap(wordsSaying);
  // Reasons are kept as JSON, where a quotation mark in an id stands otherwise.
  const written = id.flatMap((one) => wordsSaying(JSON.stringify(one).slice(1, -1)));
  const counts = [
    ...(await database.run(scrubScores, { quoted, words: written })),
    ...(await database.run(scrubAlerts, { key, quoted, words })),
    ...(await database.run(scrubEvents, { names })),
  ];
  return counts.reduce((sum, { scrubbed }) => sum + scrubbed, 0);
}
