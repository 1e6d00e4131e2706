import { readFileSync } from 'node:fs';
import { addWebhook, askForJob, claimJob, endJob, listWebhooks, switchWebhook, tryWebhook } from '@ringbreaker/cypher';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace({ metricsToken: 'a-token-for-the-scraper' });
const headers = { authorization: 'Bearer a-token-for-the-scraper' };
const read = async () => (await fetch(`${market.client.server.url}/api/v1/metrics`, { headers })).text();

const docs = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
const Dashboard = z.object({ panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })) })) });
const dashboard = Dashboard.parse(JSON.parse(docs('operations/grafana.json')));
const Rule = z.strictObject({
  alert: z.string(),
  expr: z.string(),
  for: z.string().regex(/^\d+m$/),
  labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
  annotations: z.strictObject({ summary: z.string(), description: z.string() }),
});
const Alarms = z.strictObject({ groups: z.array(z.strictObject({ name: z.string(), rules: z.array(Rule) })) });
const alarms = Alarms.parse(parse(docs('operations/alarms.yml'))).groups.flatMap(({ rules }) => rules);

/** Jobs and messages in each state that dashboard and alarms speak of. */
async function fillFigures() {
  const { database } = market;
  for (const [id, job] of [
    ['waits', 'retain'],
    ['verified', 'verify'],
  ] as const) {
    await askForJob(database, { id, job, trigger: 'person', request: { id } });
  }
  const claim = { worker: 'w', codeVersion: 'test', silentSeconds: 30, attempts: 3, watches: true, leave: [] };
  const [first] = await database.run(claimJob, claim);
  await database.run(endJob, {
    id: first?.id ?? '',
    attempt: first?.attempt ?? 0,
    state: 'done',
    counts: '{}',
    error: null,
  });
  const { id } = await addWebhook(
    database,
    { url: 'https://desk.example.org' },
    { name: 'vera', at: new Date(0), key: null },
  );
  await tryWebhook(database, id);
}

describe('the metrics', () => {
  it('are all that the dashboard draws', async () => {
    await market.client.read('/rackets');
    await fillFigures();
    const told = await read();
    const drawn = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    const names = [...drawn, ...alarms.map(({ expr }) => expr)].flatMap((expr) => expr.match(/ringbreaker_\w+/g) ?? []);
    expect(names.length).toBeGreaterThan(25);
    for (const name of names) expect(told).toMatch(new RegExp(`^${name}[{ ]`, 'm'));
  });

  it('tell how jobs and messages stand', async () => {
    const told = await read();
    expect(told).toMatch(/^ringbreaker_ready 1$/m);
    expect(told).toMatch(/^ringbreaker_jobs\{job="\w+",state="waiting"\} 1$/m);
    expect(told).toMatch(/^ringbreaker_job_last_done_timestamp_seconds\{job="\w+"\} 1\d{9}/m);
    expect(told).toMatch(/^ringbreaker_webhook_messages\{state="waiting"\} 1$/m);
  });

  // Seen red: what waited for a webhook that was off counted as late for ever.
  it('do not tell of what waits for a webhook that is off', async () => {
    const { database } = market;
    const [webhook] = await listWebhooks(database, new Date());
    const off = { id: webhook?.id ?? '', enabled: false, why: 'It answered 410.' };
    await database.run(switchWebhook, off);
    expect(await read()).not.toMatch(/^ringbreaker_webhook_messages\{state="waiting"\}/m);
    await database.run(switchWebhook, { ...off, enabled: true, why: null });
    expect(await read()).toMatch(/^ringbreaker_webhook_messages\{state="waiting"\} 1$/m);
  });

  // Seen red: the first failure of a kind was a new number and no rise, and raised no alarm.
  it('count what has not failed yet as none, so that the first failure is a rise', async () => {
    const told = await read();
    for (const job of ['ingest', 'detect', 'verify']) {
      expect(told).toMatch(new RegExp(`^ringbreaker_jobs\\{job="${job}",state="failed"\\} 0$`, 'm'));
    }
    expect(told).toMatch(/^ringbreaker_webhook_messages\{state="dead"\} 0$/m);
  });

  it('tell how much room the disk of the archive has', async () => {
    const told = await read();
    const [free, whole] = ['free_bytes', 'bytes'].map((name) =>
      Number(new RegExp(`^ringbreaker_archive_disk_${name} (\\S+)$`, 'm').exec(told)?.[1]),
    );
    expect(free).toBeGreaterThan(0);
    expect(whole).toBeGreaterThan(free!);
  });

  it('have an alarm for each row of the guide, and a row for each alarm', () => {
    const rows = [...docs('guide/operator.md').matchAll(/^\| `(Ringbreaker\w+)`/gm)].map(([, name]) => name);
    expect(rows).toEqual(alarms.map(({ alert }) => alert));
  });

  it('count requests by route and status, and never by what was asked for', async () => {
    const canary = 'canary-name-4711';
    for (const path of [`/search?q=${canary}`, `/rackets/${canary}`, `/entities/${canary}`])
      await market.client.get(path);
    const told = await read();
    expect(told).toMatch(
      /ringbreaker_http_request_seconds_count\{method="GET",route="\/api\/v1\/rackets\/:id",status="404"\} [1-9]/,
    );
    expect(told).not.toContain(canary);
    expect(told).toMatch(/^ringbreaker_sign_ins_total\{way="link",outcome="in"\} 1$/m);
  });
});
