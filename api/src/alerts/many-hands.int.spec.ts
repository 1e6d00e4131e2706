import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { numberAlerts, readTrail, saveAlerts, verifyTrail } from '@ringbreaker/cypher';
import { AlertPage, type AuditEntry } from '@ringbreaker/cypher/domain';
import { testServer } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import type { Client } from '../testing/client.ts';
import { FlakyLink } from '../testing/flaky-link.ts';
import { findBreaches, type Noted } from '../testing/history.ts';
import { seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

// Broken on purpose: with `fits: true` in `review/save-alert-triage.cypher`, changes that were acknowledged were replaced
// by others of the same version, and the checker named them.
const CLIENTS = 8;
const OPERATIONS = sized(40, 2_000);
/** Each lasts for seconds: so many more would say nothing else. */
const TROUBLES = sized(4, 40);
const MOST_MS = sized(300_000, 3_600_000);
const ALERTS = ['al-1', 'al-2', 'al-3'];
const MOODS = ['slow', 'down', 'hanging'] as const;
const RUN = 1;

const served = serveMarketplace();
let link: FlakyLink;
let client: Client;

beforeAll(async () => {
  const body = JSON.stringify({ otherIds: [], sellers: [], path: [], values: [], counterEvidence: [], evidence: [] });
  const about = { run: RUN, asOf: '2024-01-31', kind: 'new_member', racketId: 'rk-1', seller: seller(2) } as const;
  const rows = ALERTS.map((id) => ({ ...about, id, episode: id, says: 'Seller 2 is new.', body }));
  await served.database.run(saveAlerts, { rows });
  await served.database.run(numberAlerts, { seq: RUN });
  link = await FlakyLink.to(testServer().uri);
  client = await served.start({ neo4j: { ...testServer(), uri: link.uri } });
});
afterAll(() => link?.close());

const reads: Noted[] = [];
const acknowledged: Noted[] = [];
const unknown = new Set<string>();
let done = 0;
let troubled = 0;

/** How every alert stands; null where the server can't say so now. */
async function look(by: number): Promise<Noted[] | null> {
  const response = await client.get('/alerts?racket=rk-1');
  if (response.status !== 200) return null;
  const { items } = AlertPage.parse(await response.json());
  return items.map(({ id, triage }) => ({ client: by, id, version: triage.version, mark: triage.assignee }));
}

/** Looks at an alert and changes what was seen, as a person does who works through the desk. */
async function change(by: number, operation: number): Promise<void> {
  const seen = await look(by);
  if (!seen) return void (await comeAgain());
  reads.push(...seen);
  const [id, mark] = [ALERTS[(by + operation) % ALERTS.length] as string, `${by}-${operation}`];
  const version = seen.find((one) => one.id === id)?.version ?? 0;
  const wanted = { id, version, acknowledged: operation % 2 === 0, snoozedUntil: null, assignee: mark };
  const response = await client.post('/alerts/triage', { alerts: [wanted] });
  if (response.status === 200) return void acknowledged.push({ client: by, id, version: version + 1, mark });
  expect([409, 503]).toContain(response.status);
  // Also a refused one may have been made: its first answer was lost, and it was tried again.
  unknown.add(mark);
  if (response.status === 503) await comeAgain();
}

async function comeAgain(): Promise<void> {
  troubled += 1;
  await sleep(200);
}

/** Between the server and its database: each kind of trouble in turn, until it was felt. */
async function makeTrouble(over: () => boolean): Promise<void> {
  const until = async (holds: () => boolean) => {
    while (!holds() && !over()) await sleep(20);
  };
  const quiet = (CLIENTS * OPERATIONS) / TROUBLES - 20;
  for (let at = 0; at < TROUBLES; at += 1) {
    const [from, felt] = [done, troubled];
    await until(() => done >= from + quiet);
    const mood = MOODS[at % MOODS.length] ?? 'slow';
    link.become(mood);
    await until(() => (mood === 'slow' ? done >= from + quiet + 15 : troubled >= felt + 4));
    link.become('fine');
  }
}

it(
  'many who change the same alerts over a link that breaks lose nothing that was acknowledged',
  { timeout: MOST_MS },
  async () => {
    await client.post('/alerts/seen', { rackets: [{ racketId: 'rk-1', upTo: 0 }] });
    const trouble = makeTrouble(() => done >= CLIENTS * OPERATIONS);
    await Promise.all(
      Array.from({ length: CLIENTS }, async (_, by) => {
        for (let operation = 0; operation < OPERATIONS; operation += 1) {
          await change(by, operation);
          done += 1;
        }
      }),
    );
    await trouble;
    link.become('fine');
    let last: Noted[] | null = null;
    await expect.poll(async () => (last = await look(CLIENTS)), { timeout: 60_000 }).not.toBeNull();
    expect(troubled).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThan(OPERATIONS);
    expect(findBreaches({ reads, acknowledged, unknown, last: last ?? [] })).toEqual([]);
    // Each change that was acknowledged is in the audit trail, which is one chain.
    const entries: AuditEntry[] = [];
    for await (const entry of readTrail(served.database)) if (entry.action === 'triaged') entries.push(entry);
    for (const id of ALERTS) {
      const count = acknowledged.filter((one) => one.id === id).length;
      expect(entries.filter(({ subject }) => subject === id).length).toBeGreaterThanOrEqual(count);
    }
    expect((await verifyTrail(served.database, [])).fault).toBeNull();
  },
);
