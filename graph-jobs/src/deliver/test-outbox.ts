import {
  addWebhook,
  type Database,
  numberAlerts,
  outboxMessages,
  saveAlerts,
  saveRacketMembers,
  saveScores,
  secretsKeyOf,
  startRun,
  switchRun,
} from '@ringbreaker/cypher';
import type { AlertKind, NewWebhook, StoredAlert } from '@ringbreaker/cypher/domain';
import { openTestDatabase, saveTestGraph, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { deliverDue, type SendingPlace } from './deliver.ts';
import { Receiver } from './test-receiver.ts';

const PHONE = 'tel:+8613800138000';
const NOW = new Date('2026-01-01T00:00:00Z');
export const KEY = secretsKeyOf('a key of the tests, long enough to be one');

let database: Database;
let run = 0;

/** A receiver before each test of a file, and a racket in an empty database. */
export function withReceiver(): { receiver: Receiver; database: Database } {
  const held = {} as { receiver: Receiver; database: Database };
  beforeAll(async () => void (held.database = database = await openTestDatabase()));
  beforeEach(async () => {
    await wipe(database);
    held.receiver = new Receiver();
    await held.receiver.start();
    await beginRun();
  });
  afterEach(() => held.receiver.stop());
  afterAll(() => database.close());
  return held;
}

/** Two rackets in a run that readers see: Rolex and Nike, from China. Each is another contributor's. */
async function beginRun(): Promise<void> {
  const things = ['market', 'brand'].map((contributor, at) => {
    const id = String(at + 1);
    return { labels: ['Entity', 'Seller'], key: `seller:${id}`, properties: { id, contributors: [contributor] } };
  });
  await saveTestGraph(database, { things, links: [], deliveries: [] });
  const options = { engine: 'louvain', seed: 1, options: '{}', codeVersion: 'test' };
  const [started] = await database.run(startRun, { startedAt: '2026-01-01T00:00:00Z', asOf: '2026-01-01', ...options });
  run = started?.seq ?? 0;
  const asOf = '2026-01-01';
  await database.run(saveRacketMembers, {
    run,
    asOf,
    rows: ['1', '2'].map((id) => [`seller:${id}`, `rk-${id}`, 'core', 0.9, asOf]) as never,
  });
  const figures = [90, 'A', 0.8, 50, 70, 4, 1, 'active', 'One phone', ['Rolex', 'Nike'], ['CN'], '{}'];
  await database.run(saveScores, { run, rows: ['rk-1', 'rk-2'].map((id) => [id, ...figures]) as never });
  await database.run(switchRun, { seq: run });
}

/** Raises alerts as a run does: saved first, numbered in its switch. */
export async function raise(
  names: readonly string[],
  kind: AlertKind = 'new_member',
  racketId = 'rk-1',
): Promise<void> {
  run += 1;
  await saveOnly(names, kind, racketId);
  await database.run(numberAlerts, { seq: run });
}

/** Saves alerts of a run that did not switch yet. */
export async function saveOnly(names: readonly string[], kind: AlertKind, racketId = 'rk-1'): Promise<void> {
  const body = {
    otherIds: [],
    sellers: ['seller:1'],
    path: [],
    evidence: [],
    counterEvidence: [],
    values: [{ key: PHONE, kind: 'Phone', users: 2, weight: 0.8 }],
  };
  const rows = names.map((name): Omit<StoredAlert, 'number'> => ({
    id: `al-${name}`,
    run,
    asOf: '2026-01-02',
    kind,
    racketId,
    seller: 'seller:1',
    episode: '1',
    says: `Seller 1 is new in rk-1 (${name}).`,
    body: JSON.stringify(body),
  }));
  await database.run(saveAlerts, { rows });
}

/** Keeps a webhook. */
export const add = (wanted: NewWebhook) => addWebhook(database, wanted, { name: 'ada', at: NOW, key: KEY });

/** What one sender does until nothing is due. */
export const deliver = (about: Partial<SendingPlace> = {}) =>
  deliverDue({
    secretsKey: KEY,
    database,
    say: () => undefined,
    signal: new AbortController().signal,
    random: () => 0.5,
    timeoutMs: 10_000,
    allowPrivate: true,
    explorer: 'https://ringbreaker.example',
    mailer: null,
    ...about,
  });

/** Messages of a webhook or a reader, the newest first. */
export const messagesOf = async (receiver: string) =>
  database.run(outboxMessages, { receiver, state: null, skip: 0, limit: 100 });
