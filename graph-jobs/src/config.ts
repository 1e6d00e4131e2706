import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  placeOfSigningKey,
  SECRETS_KEY_CHARACTERS,
  secretsKeyOf,
  type SecretsKey,
  type SigningKeyPlace,
} from '@ringbreaker/cypher';
import type { MailSettings } from './deliver/mail/mailer.ts';
import { JobError } from './job/job-error.ts';

/** Where the jobs keep what they keep outside the graph. */
export interface Config {
  /** Folder of everything that is made here, git-ignored: databases, archive, rejects, secrets. */
  readonly home: string;
  /** The ledger of deliveries. */
  readonly archive: string;
  /** Which local database is used when NEO4J_URI is not set. */
  readonly instance: string;
  /** Key under which card numbers are hashed before anything is written. */
  readonly cardSecret: string;
  /** Where that key is kept; null where the environment gives it. */
  readonly cardKeyFile: string | null;
  /** RINGBREAKER_SECRETS_KEY or RINGBREAKER_SECRETS_KEY_FILE: under which the graph keeps secrets; null: as they are. */
  readonly secretsKey: SecretsKey;
  /** RINGBREAKER_DOSSIER_KEY_FILE: the private key that signs dossiers; else one that is made below `home`. */
  readonly signingKey: SigningKeyPlace;
  readonly codeVersion: string;
  /** RINGBREAKER_WEBHOOK_PRIVATE=allow: webhooks may lead to private, loopback and link-local addresses. */
  readonly webhookPrivate: boolean;
  /** RINGBREAKER_WEBHOOK_TIMEOUT_SECONDS: so long a webhook's receiver has to answer; 15 unless set. */
  readonly webhookTimeoutMs: number;
  /** SMTP_URL or SMTP_URL_FILE, and MAIL_FROM: by which server mail is sent, and from whom; null: none is. */
  readonly mail: MailSettings | null;
  /** PUBLIC_URL: where the explorer is reached, for links to it. */
  readonly publicUrl: string | null;
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Reads the configuration: the environment first, else the defaults below the project's folder. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const home = resolve(env.RINGBREAKER_HOME ?? join(PROJECT, '.ringbreaker'));
  const instance = env.RINGBREAKER_INSTANCE ?? 'dev';
  const given = givenSecret(env);
  const cardKeyFile = join(home, 'secrets', 'card');
  return {
    home,
    instance,
    archive: resolve(env.RINGBREAKER_ARCHIVE ?? join(home, instance === 'dev' ? 'archive' : `archive-${instance}`)),
    cardSecret: given ?? keptSecret(cardKeyFile),
    cardKeyFile: given === undefined ? cardKeyFile : null,
    secretsKey: readSecretsKey(env),
    signingKey: placeOfSigningKey(env.RINGBREAKER_DOSSIER_KEY_FILE && resolve(env.RINGBREAKER_DOSSIER_KEY_FILE), home),
    codeVersion: readVersion(),
    webhookPrivate: readPrivate(env.RINGBREAKER_WEBHOOK_PRIVATE),
    webhookTimeoutMs: readSeconds(env.RINGBREAKER_WEBHOOK_TIMEOUT_SECONDS, 15) * 1_000,
    mail: readMail(env),
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, '') ?? null,
  };
}

function readMail(env: NodeJS.ProcessEnv): MailSettings | null {
  const file = env.SMTP_URL_FILE;
  const url = env.SMTP_URL || (file && readFileSync(file, 'utf8').trim());
  if (!url) return null;
  if (!/^smtps?:\/\/[^/]+/.test(url)) {
    throw new JobError('config', 'SMTP_URL must be as smtp://USER:PASSWORD@HOST:PORT, or smtps://….');
  }
  if (!env.MAIL_FROM || !env.PUBLIC_URL) {
    throw new JobError('config', 'SMTP_URL is set, and mail wants MAIL_FROM and PUBLIC_URL, too: set them.');
  }
  return { url, from: env.MAIL_FROM };
}

/** @throws JobError `config` where it is neither left out nor `allow`: who wrote `yes` would look for the fault elsewhere */
function readPrivate(text = ''): boolean {
  if (text !== '' && text !== 'allow')
    throw new JobError('config', 'RINGBREAKER_WEBHOOK_PRIVATE must be allow, or left out.');
  return text === 'allow';
}

function readSeconds(text: string | undefined, usual: number): number {
  const seconds = Number(text ?? usual);
  if (seconds > 0 && seconds <= 300) return seconds;
  throw new JobError('config', 'RINGBREAKER_WEBHOOK_TIMEOUT_SECONDS must be a number of seconds, 300 at most.');
}

function givenSecret(env: NodeJS.ProcessEnv): string | undefined {
  const file = env.RINGBREAKER_CARD_SECRET_FILE;
  return env.RINGBREAKER_CARD_SECRET || (file ? readSecret(file) : undefined);
}

/** @throws JobError `config` where the file is empty: under no key at all anybody could find out the numbers of cards */
function readSecret(file: string): string {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret !== '') return secret;
  throw new JobError(
    'config',
    `The card key ${file} is empty. Bring it back from a backup; where no card was ever delivered, remove the file, and one is made.`,
  );
}

function readSecretsKey(env: NodeJS.ProcessEnv): SecretsKey {
  const file = env.RINGBREAKER_SECRETS_KEY_FILE;
  const text = env.RINGBREAKER_SECRETS_KEY || (file ? readFileSync(file, 'utf8').trim() : '');
  if (text === '') return null;
  if (text.length >= SECRETS_KEY_CHARACTERS) return secretsKeyOf(text);
  throw new JobError('config', `RINGBREAKER_SECRETS_KEY must have ${SECRETS_KEY_CHARACTERS} characters or more.`);
}

/** A secret made once: without it the same card would get another hash on the next delivery. */
function keptSecret(file: string): string {
  if (!existsSync(file)) makeSecret(file);
  return readSecret(file);
}

/** The secret has its name when all of it is on the disk; of two that are made at once the first one counts. */
function makeSecret(file: string): void {
  const draft = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The version of this product. */
export function readVersion(): string {
  const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
