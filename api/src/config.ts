import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  isDefaultPassword,
  NO_OWN_PASSWORD,
  placeOfSigningKey,
  SECRETS_KEY_CHARACTERS,
  secretsKeyOf,
  type SecretsKey,
  type SigningKeyPlace,
} from '@ringbreaker/cypher';
import { z } from 'zod';
import { type OidcConfig, OidcEnvironment, oidcProblems, readOidc } from './auth/oidc-config.ts';

/** Everything that an operator may set; each comes from the environment variable named beside it. */
export interface Config {
  /** PORT */
  readonly port: number;
  /** HOST: the loopback address unless somebody decides otherwise. */
  readonly host: string;
  /** NODE_ENV=production: no secret may be missing or a default. */
  readonly production: boolean;
  /** NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD or NEO4J_PASSWORD_FILE */
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string };
  /** RINGBREAKER_ARCHIVE: where ingest keeps the rows as they came; else `archive` below RINGBREAKER_HOME, as the jobs have it. */
  readonly archive: string;
  /**
   * RINGBREAKER_CARD_SECRET or RINGBREAKER_CARD_SECRET_FILE: the key under which ingest hashes card numbers; else the one
   * that ingest keeps below RINGBREAKER_HOME; null = cards can't be screened.
   */
  readonly cardSecret: string | null;
  /** RINGBREAKER_SECRETS_KEY or RINGBREAKER_SECRETS_KEY_FILE: under which the graph keeps secrets; null = as they are. */
  readonly secretsKey: SecretsKey;
  /** RINGBREAKER_DOSSIER_KEY_FILE: the private key that signs dossiers; else the one below RINGBREAKER_HOME. */
  readonly signingKey: SigningKeyPlace;
  /** RINGBREAKER_EXPLORER: the built explorer that is served at `/`; null = beside this package. */
  readonly explorer: string | null;
  /** RINGBREAKER_CONTRIBUTORS: whose facts the local user sees, separated by commas; null = everybody's. */
  readonly contributors: readonly string[] | null;
  /** SESSION_SECRET or SESSION_SECRET_FILE, 32 characters or more; null = a new one each start. */
  readonly sessionSecret: string | null;
  /** OIDC_…: the identity provider that people may sign in by; null = none. */
  readonly oidc: OidcConfig | null;
  /** SIGN_IN_TOKEN: the first one-time token instead of a random one, for scripts. */
  readonly signInToken: string | null;
  /** RINGBREAKER_SIGN_IN_FILE: where the sign-in link is written too, readable by its owner alone. */
  readonly signInFile: string | null;
  /** PUBLIC_URL: how a browser reaches this server; null = http://HOST:PORT. */
  readonly publicUrl: string | null;
  /** ALLOWED_HOSTS: further names, with commas between, by which this server may be asked; loopback, HOST and PUBLIC_URL always may. */
  readonly allowedHosts: readonly string[];
  /** TRUSTED_PROXIES: addresses or networks, with commas between, of proxies that say for whom they ask; null = none. */
  readonly trustedProxies: string | null;
  /** MOST_OPEN: questions that are worked on at once; more are told to come again. */
  readonly mostOpen: number;
  /** DRAIN_SECONDS: so long it goes on answering after SIGTERM, no longer ready, before it listens no more. */
  readonly drainMs: number;
  /** SMTP_URL or SMTP_URL_FILE, and MAIL_FROM: whether the jobs, which read the same settings, send mail. */
  readonly sendsMail: boolean;
  /** MOST_STREAMS, MOST_STREAMS_EACH: live streams that are open at once, of everybody and of one person. */
  readonly mostStreams: { readonly all: number; readonly each: number };
  /** RINGBREAKER_INSTANCE: the local database that is served. */
  readonly instance: string;
  /** METRICS_TOKEN: lets a scraper read the metrics without a session. */
  readonly metricsToken: string | null;
  /** RATE_LIMIT: requests a minute from one address to one route. */
  readonly rateLimit: number;
  /** LOG_LEVEL */
  readonly logLevel: string;
}

const DEFAULTS = {
  PORT: '4400',
  HOST: '127.0.0.1',
  NEO4J_URI: 'bolt://127.0.0.1:7687',
  NEO4J_USER: 'neo4j',
  RINGBREAKER_HOME: fileURLToPath(new URL('../../.ringbreaker', import.meta.url)),
  RINGBREAKER_INSTANCE: 'dev',
  RATE_LIMIT: '6000',
  MOST_OPEN: '64',
  DRAIN_SECONDS: '2',
  MOST_STREAMS: '500',
  MOST_STREAMS_EACH: '12',
  LOG_LEVEL: 'info',
} as const;

/** What is wrong with the settings, one sentence a setting. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const optional = z.string().min(1).optional();
const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];
/** Whether each is an address, a network as 10.0.0.0/8, or a name that Express knows. */
const areNetworks = (text: string) =>
  text.split(',').every((one) => {
    const [, address = '', bits = '0'] = /^([^/]+?)(?:\/(\d{1,3}))?$/.exec(one.trim()) ?? [];
    return (
      NAMED_NETWORKS.includes(one.trim()) || (isIP(address) > 0 && Number(bits) <= (isIP(address) === 4 ? 32 : 128))
    );
  });
const Environment = OidcEnvironment.extend({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().min(1),
  NODE_ENV: optional,
  NEO4J_URI: z.string().regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/, 'Expected bolt://HOST:PORT or neo4j://HOST:PORT'),
  NEO4J_USER: z.string().min(1),
  NEO4J_PASSWORD: optional,
  RINGBREAKER_HOME: z.string().min(1),
  RINGBREAKER_INSTANCE: z.string().min(1),
  RINGBREAKER_ARCHIVE: optional,
  RINGBREAKER_CARD_SECRET: optional,
  RINGBREAKER_SECRETS_KEY: z
    .string()
    .min(SECRETS_KEY_CHARACTERS, `Expected ${SECRETS_KEY_CHARACTERS} characters or more`)
    .optional(),
  RINGBREAKER_DOSSIER_KEY_FILE: optional,
  RINGBREAKER_EXPLORER: optional,
  RINGBREAKER_CONTRIBUTORS: optional,
  SESSION_SECRET: z.string().min(32, 'Expected 32 characters or more').optional(),
  SIGN_IN_TOKEN: z.string().min(16, 'Expected 16 characters or more').optional(),
  RINGBREAKER_SIGN_IN_FILE: optional,
  PUBLIC_URL: z.url().optional(),
  ALLOWED_HOSTS: optional,
  TRUSTED_PROXIES: z
    .string()
    .refine(
      areNetworks,
      'Expected addresses, networks (10.0.0.0/8) or loopback, linklocal, uniquelocal, with commas between',
    )
    .optional(),
  MOST_OPEN: z.coerce.number().int().min(1),
  DRAIN_SECONDS: z.coerce.number().min(0).max(300),
  MOST_STREAMS: z.coerce.number().int().min(1),
  MOST_STREAMS_EACH: z.coerce.number().int().min(1),
  METRICS_TOKEN: z.string().min(16, 'Expected 16 characters or more').optional(),
  SMTP_URL: optional,
  MAIL_FROM: optional,
  RATE_LIMIT: z.coerce.number().int().min(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
});
type Environment = z.infer<typeof Environment>;

/**
 * Reads the settings from an environment; a secret may come from a file named by `<NAME>_FILE`.
 * @throws ConfigError naming each setting that is wrong and what it should be, never its value.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse({
    ...DEFAULTS,
    ...given,
    NEO4J_PASSWORD: secret(given, 'NEO4J_PASSWORD'),
    SESSION_SECRET: secret(given, 'SESSION_SECRET'),
    METRICS_TOKEN: secret(given, 'METRICS_TOKEN'),
    SMTP_URL: secret(given, 'SMTP_URL'),
    OIDC_CLIENT_SECRET: secret(given, 'OIDC_CLIENT_SECRET'),
    RINGBREAKER_CARD_SECRET: secret(given, 'RINGBREAKER_CARD_SECRET'),
    RINGBREAKER_SECRETS_KEY: secret(given, 'RINGBREAKER_SECRETS_KEY'),
  });
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`);
    throw new ConfigError(`Settings that can't be used: ${lines.join(' ')} Correct them in the environment.`);
  }
  const isProduction = parsed.data.NODE_ENV === 'production';
  const problems = isProduction ? weakSecrets(parsed.data) : [];
  if (problems.length > 0) throw new ConfigError(`In production no secret may be missing: ${problems.join(' ')}`);
  const wrong = oidcProblems(parsed.data, isProduction, parsed.data.PUBLIC_URL);
  if (wrong.length > 0) throw new ConfigError(`The identity provider can't be used: ${wrong.join(' ')}`);
  return resolve(parsed.data);
}

function resolve(environment: Environment): Config {
  return {
    port: environment.PORT,
    host: environment.HOST,
    production: environment.NODE_ENV === 'production',
    neo4j: {
      uri: environment.NEO4J_URI,
      user: environment.NEO4J_USER,
      password: environment.NEO4J_PASSWORD ?? 'neo4j',
    },
    instance: environment.RINGBREAKER_INSTANCE,
    archive: environment.RINGBREAKER_ARCHIVE ?? archiveOf(environment),
    cardSecret: environment.RINGBREAKER_CARD_SECRET ?? keptCardSecret(environment),
    secretsKey: environment.RINGBREAKER_SECRETS_KEY ? secretsKeyOf(environment.RINGBREAKER_SECRETS_KEY) : null,
    signingKey: placeOfSigningKey(environment.RINGBREAKER_DOSSIER_KEY_FILE, environment.RINGBREAKER_HOME),
    explorer: environment.RINGBREAKER_EXPLORER ?? null,
    contributors: environment.RINGBREAKER_CONTRIBUTORS?.split(',').map((name) => name.trim()) ?? null,
    sessionSecret: environment.SESSION_SECRET ?? null,
    oidc: readOidc(environment),
    signInToken: environment.SIGN_IN_TOKEN ?? null,
    signInFile: environment.RINGBREAKER_SIGN_IN_FILE ?? null,
    publicUrl: environment.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    allowedHosts: environment.ALLOWED_HOSTS?.split(',').map((name) => name.trim().toLowerCase()) ?? [],
    trustedProxies: environment.TRUSTED_PROXIES ?? null,
    mostOpen: environment.MOST_OPEN,
    drainMs: environment.DRAIN_SECONDS * 1_000,
    mostStreams: { all: environment.MOST_STREAMS, each: environment.MOST_STREAMS_EACH },
    sendsMail: [environment.SMTP_URL, environment.MAIL_FROM, environment.PUBLIC_URL].every(Boolean),
    metricsToken: environment.METRICS_TOKEN ?? null,
    rateLimit: environment.RATE_LIMIT,
    logLevel: environment.LOG_LEVEL,
  };
}

/** Each local database has a ledger of its own beside the usual one. */
function archiveOf({ RINGBREAKER_HOME: home, RINGBREAKER_INSTANCE: instance }: Environment): string {
  return join(home, instance === 'dev' ? 'archive' : `archive-${instance}`);
}

/** The jobs make it when they first run; before that no card was hashed. */
function keptCardSecret({ RINGBREAKER_HOME: home }: Environment): string | null {
  try {
    return readFileSync(join(home, 'secrets', 'card'), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

function weakSecrets(environment: Environment): string[] {
  const problems = [];
  if (isDefaultPassword(environment.NEO4J_PASSWORD)) problems.push(NO_OWN_PASSWORD);
  if (!environment.SESSION_SECRET) {
    problems.push('SESSION_SECRET (or SESSION_SECRET_FILE) is missing: set 32 random characters or more.');
  }
  return problems;
}

function secret(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  if (environment[name] || !file) return environment[name];
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigError(`${name}_FILE names a file that can't be read: check that it exists and who may read it.`);
  }
}
