import { z } from 'zod';
import { StoredToken, StoredUser } from '../domain/access.ts';
import { defineQuery } from '../query.ts';

const user = StoredUser.shape;
const byName = z.object({ name: user.name });
const now = z.number().int().describe('milliseconds since 1970');

/** Keeps a new user; no row where the name is taken. */
export const saveUser = defineQuery(
  'access/save-user',
  'write',
  StoredUser.pick({ name: true, passwordHash: true, role: true, sees: true, createdAt: true }),
  byName,
);

/** Everybody who may sign in with a password. */
export const users = defineQuery(
  'access/users',
  'read',
  z.object({}),
  StoredUser.omit({ passwordHash: true, failures: true, sessionsFrom: true, askedAt: true }),
);

/** Whom a provider speaks of, and whether a user of that name is theirs; no row where there is none. */
export const providerUser = defineQuery(
  'access/provider-user',
  'read',
  byName.extend({ subject: z.string() }),
  byName.extend({ isTheirs: z.boolean() }),
);

/** Lets a user in by a provider; null leaves what stands there. No row where they may not come in. */
export const saveProviderUser = defineQuery(
  'access/save-provider-user',
  'write',
  byName.extend({
    subject: z.string(),
    role: user.role.nullable(),
    sees: user.sees.nullable(),
    createdAt: user.createdAt,
  }),
  StoredUser.pick({ name: true, role: true, sees: true }),
);

/** Notes that something was used that counts once; no row where it was used before. */
export const useOnce = defineQuery(
  'access/use-once',
  'write',
  z.object({ id: z.string(), until: now }),
  z.object({ id: z.string() }),
);

/** Sets a password, which ends sessions and a lock; no row where nobody has the name, as with all that follow. */
export const savePassword = defineQuery(
  'access/save-password',
  'write',
  byName.extend({ passwordHash: user.passwordHash, now }),
  byName,
);

/** Sets a role. */
export const saveRole = defineQuery('access/save-role', 'write', byName.extend({ role: user.role }), byName);

/** Lets a user in no more, or again. */
export const saveDisabled = defineQuery(
  'access/save-disabled',
  'write',
  byName.extend({ disabled: user.disabled, now }),
  byName,
);

/** Counts an attempt to sign in; `refused` where the user is locked or disabled. */
export const beginSignIn = defineQuery(
  'access/begin-sign-in',
  'write',
  byName.extend({ now, most: z.number().int(), lockUntil: now }),
  z.object({ passwordHash: user.passwordHash, refused: z.boolean() }),
);

/** Notes that the password was right. */
export const finishSignIn = defineQuery(
  'access/finish-sign-in',
  'write',
  byName,
  StoredUser.pick({ role: true, sees: true }),
);

/** Whether a session was ended, and how its user stands; nulls where it is nobody's or they are gone. */
export const sessionStanding = defineQuery(
  'access/session-standing',
  'read',
  z.object({ session: z.string(), user: z.string().nullable() }),
  z.object({
    ended: z.boolean(),
    role: user.role.nullable(),
    sees: user.sees.nullable(),
    disabled: user.disabled.nullable(),
    sessionsFrom: user.sessionsFrom.nullable(),
  }),
);

/** Ends a session before its time. */
export const endSession = defineQuery(
  'access/end-session',
  'write',
  z.object({ session: z.string(), until: now, now }),
  z.object({ session: z.string() }),
);

/** Keeps a new token of a machine. */
export const saveToken = defineQuery(
  'access/save-token',
  'write',
  StoredToken.omit({ revokedAt: true }),
  StoredToken.pick({ id: true }),
);

/** Every token, the latest first. */
export const tokens = defineQuery('access/tokens', 'read', z.object({}), StoredToken.omit({ digest: true }));

/** One token by its id. */
export const tokenById = defineQuery(
  'access/token',
  'read',
  StoredToken.pick({ id: true }),
  StoredToken.omit({ id: true, createdAt: true }),
);

/** Ends a token; no row where there is none. */
export const revokeToken = defineQuery(
  'access/revoke-token',
  'write',
  z.object({ id: z.string(), now: z.string() }),
  StoredToken.pick({ id: true }),
);
