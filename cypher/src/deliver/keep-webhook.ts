import { saying } from '../domain/saying.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import { z } from 'zod';
import { isSealed, openSecret, sealSecret, type SecretsKey } from '../access/sealed-secrets.ts';
import {
  type NewWebhook,
  OVERLAP_HOURS,
  type StoredWebhook,
  WebhookSecret,
  type WebhookView,
} from '../domain/alerts/webhook.ts';
import type { Database } from '../connection/driver.ts';
import { GraphError } from '../errors.ts';
import {
  removeWebhook,
  replayMessages,
  saveTrial,
  saveWebhook,
  setWebhookSecrets,
  switchWebhook,
  webhooks,
} from '../queries/deliver.ts';

/** Keeps a webhook; answers its id and its key, which is not shown again. The graph keeps it under the key of secrets. */
export async function addWebhook(
  database: Database,
  wanted: NewWebhook,
  by: { readonly name: string; readonly at: Date; readonly key: SecretsKey },
): Promise<{ id: string; secret: string }> {
  const secret = newSecret();
  const id = `wh_${randomUUID().replaceAll('-', '')}`;
  await database.run(saveWebhook, {
    id,
    url: wanted.url,
    secrets: write(id, [{ secret, until: null }], by.key),
    kinds: wanted.kinds ?? [],
    brands: (wanted.brands ?? []).map((brand) => brand.toLowerCase()),
    countries: (wanted.countries ?? []).map((country) => country.toUpperCase()),
    rackets: wanted.rackets ?? [],
    createdBy: by.name,
    createdAt: by.at.toISOString(),
  });
  return { id, secret };
}

/** Every webhook, with how its messages stand at a time. */
export async function listWebhooks(database: Database, at: Date): Promise<WebhookView[]> {
  const rows = await database.run(webhooks, {});
  return rows.map(({ secrets, ...webhook }) => ({ ...webhook, keys: living(secrets, at).length }));
}

/** One webhook as it is kept. @throws GraphError `refused` where there is no such webhook */
export async function findWebhook(database: Database, id: string): Promise<StoredWebhook> {
  const webhook = (await database.run(webhooks, {})).find((one) => one.id === id);
  if (!webhook) throw noSuchWebhook();
  return webhook;
}

/** When a webhook gets a new key, and how long the one before still signs. */
interface Rotation {
  readonly at: Date;
  readonly key: SecretsKey;
  readonly overlapHours?: number;
}

/**
 * Gives a webhook a new key; the one before signs too for a while, so that the receiver can change it in peace.
 * @throws GraphError `refused` where there is no such webhook, or somebody changed its keys at the same time
 */
export async function rotateSecret(
  database: Database,
  id: string,
  { at, key, overlapHours = OVERLAP_HOURS.usual }: Rotation,
): Promise<{ id: string; secret: string; until: string }> {
  const webhook = await findWebhook(database, id);
  const secret = newSecret();
  const until = new Date(at.getTime() + overlapHours * 3_600_000).toISOString();
  // Two live keys and no more: the newest of those before, and the one that replaces it.
  const [last] = read(webhook.secrets);
  const secrets = [{ secret, until: null }, ...(last && overlapHours > 0 ? [{ secret: last.secret, until }] : [])];
  const kept = await database.run(setWebhookSecrets, { id, were: webhook.secrets, secrets: write(id, secrets, key) });
  if (kept.length === 0)
    throw new GraphError('refused', saying`Its keys were changed at the same time: look, and try again.`);
  return { id, secret, until };
}

/** Switches a webhook on or off. @throws GraphError `refused` where there is no such webhook */
export async function setWebhookEnabled(database: Database, id: string, enabled: boolean): Promise<void> {
  await expectOne(database.run(switchWebhook, { id, enabled, why: null }));
}

/** Removes a webhook with its messages. @throws GraphError `refused` where there is no such webhook */
export async function dropWebhook(database: Database, id: string): Promise<void> {
  await expectOne(database.run(removeWebhook, { id }));
}

/** Has a trial message sent. @throws GraphError `refused` where there is no such webhook */
export async function tryWebhook(database: Database, id: string): Promise<string> {
  const message = `${id}_trial-${randomUUID()}`;
  await expectOne(database.run(saveTrial, { webhook: id, id: message }));
  return message;
}

/** Has messages of a webhook or a reader sent again: those that are named, or all that are dead (null). Answers how many. */
export async function replay(database: Database, receiver: string, ids: string[] | null): Promise<number> {
  const [row] = await database.run(replayMessages, { receiver, ids });
  return row?.replayed ?? 0;
}

/**
 * The keys that sign at a time, the newest first.
 * @throws GraphError `credentials` where they were kept under another key of secrets
 */
export function liveSecrets({ id, secrets }: { id: string; secrets: string }, at: Date, key: SecretsKey): string[] {
  return living(secrets, at).map(({ secret }) => openSecret(secret, key, id));
}

/** Keeps under the key of secrets what is kept without it, from before there was one; answers of how many webhooks. */
export async function sealWebhooks(database: Database, key: SecretsKey): Promise<number> {
  if (key === null) return 0;
  let sealed = 0;
  for (const { id, secrets } of await database.run(webhooks, {})) {
    const plain = read(secrets);
    if (plain.every(({ secret }) => isSealed(secret))) continue;
    const kept = await database.run(setWebhookSecrets, { id, were: secrets, secrets: write(id, plain, key) });
    sealed += kept.length;
  }
  return sealed;
}

function living(secrets: string, at: Date): WebhookSecret[] {
  const now = at.toISOString();
  return read(secrets).filter(({ until }) => until === null || until > now);
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

function write(id: string, secrets: readonly WebhookSecret[], key: SecretsKey): string {
  return canonicalize(secrets.map(({ secret, until }) => ({ secret: sealSecret(secret, key, id), until })));
}

function read(secrets: string): WebhookSecret[] {
  return z.array(WebhookSecret).parse(JSON.parse(secrets));
}

async function expectOne(rows: Promise<readonly unknown[]>): Promise<void> {
  if ((await rows).length === 0) throw noSuchWebhook();
}

function noSuchWebhook(): GraphError {
  return new GraphError('refused', saying`There is no webhook of this id: \`ringbreaker webhook list\` shows them.`);
}
