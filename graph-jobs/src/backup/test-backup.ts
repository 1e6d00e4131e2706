import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addUser,
  addWebhook,
  askForJob,
  currentRun,
  type Database,
  decideRacket,
  exportMembers,
  exportRackets,
  forgetMigrations,
  givePin,
  giveVerdict,
  keepSubscription,
  nameRacket,
  numberAlerts,
  saveAlerts,
  saveNoteVersion,
  saveViewVersion,
  saveVisit,
  schemaState,
  secretsKeyOf,
  triageAlerts,
  tryWebhook,
  workOnRacket,
  writeAudit,
} from '@ringbreaker/cypher';
import { NO_SUBSCRIPTION } from '@ringbreaker/cypher/domain';
import { readDigest, wipe } from '@ringbreaker/cypher/test-database';
import { backup } from '../backup.ts';
import { detect } from '../detect.ts';
import { ingestFolder, marketplace, readGraph, writeTables } from '../ingest/test-ingest.ts';
import { restore } from '../restore.ts';

const progress = () => undefined;
const at = new Date('2026-07-01T00:00:00Z');
const now = () => at;
export const CARD_KEY = 'a key of the tests';

/** What a backup is made with and brought back to: a home with its archive and its key. */
export function homeAt(folder: string) {
  const cardKeyFile = join(folder, 'card');
  writeFileSync(cardKeyFile, CARD_KEY, { mode: 0o600 });
  return { archive: join(folder, 'archive'), cardSecret: CARD_KEY, cardKeyFile, codeVersion: 'test' };
}
type Home = ReturnType<typeof homeAt>;

/** A marketplace that was detected, and of which people said all that they can say. */
export async function fill(database: Database, { archive }: Home): Promise<void> {
  await ingestFolder(database, writeTables(marketplace(150, 3)), { archive, contributor: 'first' });
  await detectOnce(database, archive);
  // Not twice the sellers: the reference is held.
  const tables = marketplace(140, 4);
  await ingestFolder(database, writeTables(tables), { archive, contributor: 'second' });
  await detectOnce(database, archive);
  const phones = [...(await readGraph(database)).values.keys()].filter((key) => key.startsWith('tel:')).sort();
  const by = { author: 'vera', at, contributors: null };
  const [one = '', other = ''] = phones;
  await giveVerdict(database, { one, other, judgement: 'different', reason: 'two owners' }, by);
  const [member] = await database.run(exportMembers, {});
  const [racket] = (await database.run(exportRackets, {})).filter(({ racket_id }) => racket_id !== member?.racket_id);
  const pinned = { seller: `seller:${member?.seller_id}`, racket: racket?.racket_id ?? '', pinned: true };
  await givePin(database, { ...pinned, reason: 'named at a raid', author: 'vera' }, { at, contributors: null });
  await addUser(database, { name: 'vera', password: 'long enough to stay', role: 'lead', contributors: null }, at);
  const { id } = await addWebhook(
    database,
    { url: 'https://desk.example.org/alerts' },
    { name: 'vera', at, key: secretsKeyOf(CARD_KEY) },
  );
  await askForJob(database, { id: 'retain-1', job: 'retain', trigger: 'person', request: {}, requestedBy: 'vera' });
  await tryWebhook(database, id);
  await alertOf(database, racket?.racket_id ?? '');
  const confirmed = { step: 'confirmed', version: 0, reason: 'seen at the fair' } as const;
  await decideRacket(database, racket?.racket_id ?? '', confirmed, by);
  await nameRacket(database, racket?.racket_id ?? '', { version: 0, name: 'The depot' }, by);
  const reviewing = { version: 0, stage: 'reviewing', assignee: 'vera', dueOn: '2026-07-31' } as const;
  await workOnRacket(database, racket?.racket_id ?? '', reviewing, by);
  const note = { noteId: 'note-1', about: 'rk-1', version: 1, text: 'Seen at the fair.', removed: false };
  await database.run(saveNoteVersion, { ...note, author: 'vera', sees: 'null' });
  await database.run(saveVisit, { id: 'vera', run: 1 });
  const act = { who: 'vera', role: 'lead', action: 'exported', contributors: null } as const;
  for (const subject of ['rackets.csv, 2 rows', 'members.csv, 9 rows']) await writeAudit(database, { ...act, subject });
  await keepSubscription(database, 'vera', NO_SUBSCRIPTION);
  await database.run(saveViewVersion, {
    kind: 'canvas',
    viewId: 'view-1',
    version: 1,
    name: 'The depot',
    shared: true,
    removed: false,
    state: 'v=1&n=seller%3A1&r=*',
    things: 1,
    runSeq: 1,
    author: 'vera',
    sees: 'null',
  });
}

/** An alert of the current run, and what somebody made of it. */
async function alertOf(database: Database, racketId: string): Promise<void> {
  const [current] = await database.run(currentRun, {});
  const seq = current?.seq ?? 0;
  const alert = { id: 'al-1', run: seq, asOf: '2026-06-30', kind: 'new_member', racketId, episode: '1' } as const;
  await database.run(saveAlerts, { rows: [{ ...alert, seller: 'seller:1', says: 'Seller 1 is new.', body: '{}' }] });
  await database.run(numberAlerts, { seq });
  const acknowledged = { id: alert.id, version: 0, acknowledged: true, snoozedUntil: null, assignee: 'vera' };
  await triageAlerts(database, [acknowledged], { name: 'vera', at, contributors: null });
}

/** A run that a clock which stands still begins. */
function detectOnce(database: Database, archive: string) {
  return detect(database, { engine: 'leiden', seed: 1, codeVersion: 'test', archive, now, progress });
}

/** What comes after: a delivery, and a run that looks at it. Answers all that the graph then says. */
export async function goOn(database: Database, { archive }: Home): Promise<string[]> {
  await ingestFolder(database, writeTables(marketplace(150, 5)), { archive, contributor: 'third' });
  await detectOnce(database, archive);
  // What a run is called is made by chance, and what only its clock says stands in no digest.
  return (await readDigest(database)).filter((line) => !line.includes(':JobRun'));
}

/** The indexes and constraints, and how each stands. */
export function schemaOf(database: Database) {
  return database.run(schemaState, {});
}

/** Makes the server as new: no content, no constraint, no index, no note of a migration. */
export async function makeNew(database: Database): Promise<void> {
  await wipe(database);
  for (const { name, isConstraint } of await schemaOf(database)) {
    await database.statement(isConstraint ? `DROP CONSTRAINT ${name}` : `DROP INDEX ${name}`);
  }
  await database.run(forgetMigrations, { after: 0 });
}

export function backUp(database: Database, folder: string, config: Home, withoutKey = false) {
  return backup(database, { folder, config, withoutKey, now, progress });
}

export function bringBack(database: Database, folder: string, config: Home, replace = false) {
  return restore(database, { folder, config, replace, batchRows: 700, progress });
}

/** Changes one byte in the middle of a file. */
export function flipByte(path: string): void {
  const bytes = readFileSync(path);
  const place = bytes.length >> 1;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
