import { z } from 'zod';

/** What a person may be; each may do what the API's policy table says. */
export const PersonRole = z.enum(['viewer', 'analyst', 'lead', 'admin']);
export type PersonRole = z.infer<typeof PersonRole>;

/** The role of whoever asks: that of a person, or `service` for a machine that comes with a token. */
export const CallerRole = z.enum([...PersonRole.options, 'service']);
export type CallerRole = z.infer<typeof CallerRole>;

/** What a machine's token may be made for. */
export const Scope = z.enum(['graph:read', 'review:write', 'jobs:write', 'metrics:read']);
export type Scope = z.infer<typeof Scope>;

/** By which ways one may sign in. */
export const SignInWays = z.object({
  provider: z.string().nullable().describe('what the identity provider is called; null: there is none'),
});
export type SignInWays = z.infer<typeof SignInWays>;

/** What the explorer is told in its address of a way in by a provider that did not work: it lets nobody in, or is away. */
export const ProviderRefusal = z.enum(['provider', 'provider-away']);
export type ProviderRefusal = z.infer<typeof ProviderRefusal>;

/** Who is signed in, and what they may do. */
export const MeView = z.object({
  name: z.string(),
  role: CallerRole,
  contributors: z.array(z.string()).nullable().describe('whose facts they see; null: those of everybody'),
  may: z.array(z.string()).describe('the operations they may use, as the policy table names them: `POST /verdicts`'),
  csrf: z
    .string()
    .nullable()
    .describe('to be sent as X-CSRF-Token with whatever changes something; null: a token asks'),
  instance: z.string().describe('the local database that is served, which commands on its machine name'),
});
export type MeView = z.infer<typeof MeView>;

/** A list of contributors as the graph keeps it: JSON, so that everybody's (`null`) is said and never just missing. */
const sees = z.string().describe('JSON: whose facts they see, a list of contributors or null for everybody’s');
const instant = z.number().int().describe('milliseconds since 1970');

/** A person who signs in with a name and a password, or by an identity provider. */
export const StoredUser = z.object({
  name: z.string(),
  passwordHash: z.string().nullable().describe('scrypt, with its salt and costs; null: they come by a provider'),
  subject: z.string().nullable().describe('issuer and subject, once they came by a provider'),
  role: PersonRole,
  sees,
  createdAt: z.string().describe('ISO 8601 in UTC'),
  disabled: z.boolean(),
  failures: z.number().int().describe('attempts since the last that was right'),
  lockedUntil: instant,
  sessionsFrom: instant.describe('sessions made before count no more'),
  askedAt: instant,
});

/** A machine's token; of its secret the graph keeps the SHA-256 alone. */
export const StoredToken = z.object({
  id: z.string(),
  name: z.string(),
  digest: z.string(),
  scopes: z.string().describe('JSON: a list'),
  sees,
  createdAt: z.string().describe('ISO 8601 in UTC'),
  expiresAt: z.string().describe('ISO 8601 in UTC'),
  revokedAt: z.string().nullable(),
});

/** A session that was ended before its time, or a sign-in by a provider that was used. */
export const EndedSession = z.object({ id: z.string(), until: instant });
