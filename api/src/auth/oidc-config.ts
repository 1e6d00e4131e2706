import { PersonRole } from '@ringbreaker/cypher/domain';
import { z } from 'zod';

/** By which identity provider people may sign in, and what it says of them. */
export interface OidcConfig {
  /** OIDC_ISSUER: the provider's address, under which it describes itself. */
  readonly issuer: URL;
  /** OIDC_CLIENT_ID, and OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE: what this server is to the provider. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** OIDC_LABEL: what the provider is called on the sign-in page. */
  readonly label: string;
  /** OIDC_SCOPES: what is asked for, with spaces between. */
  readonly scopes: string;
  /** OIDC_NAME_CLAIM: the claim that names a user. */
  readonly nameClaim: string;
  /** OIDC_GROUPS_CLAIM: the claim that roles and contributors are read from, a text or a list. */
  readonly groupsClaim: string;
  /** OIDC_ROLES: `group=role`, with commas between; the group `*` is everybody's. Null: roles stand in the graph. */
  readonly roles: readonly (readonly [group: string, role: PersonRole])[] | null;
  /** OIDC_CONTRIBUTORS: `group=contributor`; the contributor `*` is all of them. Null: what one sees stands in the graph. */
  readonly contributors: readonly (readonly [group: string, contributor: string])[] | null;
}

const Pairs = z.string().transform((text, context) => {
  const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  if (pairs.every((pair) => pair.length === 2 && pair.every(Boolean))) return pairs as [string, string][];
  context.addIssue({ code: 'custom', message: 'Expected GROUP=NAME, with commas between' });
  return z.NEVER;
});

/** The environment variables of the identity provider. */
export const OidcEnvironment = z.object({
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_LABEL: z.string().min(1).max(60).default('Single sign-on'),
  OIDC_SCOPES: z
    .string()
    .regex(/(^| )openid( |$)/, 'Expected scopes with openid among them')
    .default('openid profile email'),
  OIDC_NAME_CLAIM: z.string().min(1).default('preferred_username'),
  OIDC_GROUPS_CLAIM: z.string().min(1).default('groups'),
  OIDC_ROLES: Pairs.pipe(z.array(z.tuple([z.string(), PersonRole]))).optional(),
  OIDC_CONTRIBUTORS: Pairs.optional(),
});
type OidcEnvironment = z.infer<typeof OidcEnvironment>;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const WEAK_SECRET = /^(secret|changeme|password|client-?secret|test)$/i;

/** What is wrong with the settings of the provider, one sentence each. */
export function oidcProblems(given: OidcEnvironment, production: boolean, publicUrl: string | undefined): string[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = given;
  if (issuer === undefined) return [];
  const { protocol, hostname } = new URL(issuer);
  const problems = [];
  if (id === undefined) problems.push('OIDC_CLIENT_ID is missing: set what the provider calls this server.');
  if (secret === undefined) {
    problems.push('OIDC_CLIENT_SECRET (or OIDC_CLIENT_SECRET_FILE) is missing: set what the provider gave you.');
  } else if (production && (secret.length < 16 || WEAK_SECRET.test(secret))) {
    problems.push('OIDC_CLIENT_SECRET is a default, or shorter than 16 characters: have the provider make one.');
  }
  if (protocol === 'http:' && (production || !LOOPBACK.test(hostname))) {
    problems.push('OIDC_ISSUER must begin with https://.');
  }
  if (production && publicUrl === undefined) {
    problems.push('PUBLIC_URL is missing: the provider sends people back to it.');
  }
  if (given.OIDC_ROLES && !given.OIDC_CONTRIBUTORS) {
    problems.push('OIDC_ROLES lets in people whom nobody made here: OIDC_CONTRIBUTORS has to say what they see.');
  }
  return problems;
}

/** The settings of the provider; null: there is none. */
export function readOidc(given: OidcEnvironment): OidcConfig | null {
  if (given.OIDC_ISSUER === undefined) return null;
  return {
    issuer: new URL(given.OIDC_ISSUER),
    clientId: given.OIDC_CLIENT_ID ?? '',
    clientSecret: given.OIDC_CLIENT_SECRET ?? '',
    label: given.OIDC_LABEL,
    scopes: given.OIDC_SCOPES,
    nameClaim: given.OIDC_NAME_CLAIM,
    groupsClaim: given.OIDC_GROUPS_CLAIM,
    roles: given.OIDC_ROLES ?? null,
    contributors: given.OIDC_CONTRIBUTORS ?? null,
  };
}
