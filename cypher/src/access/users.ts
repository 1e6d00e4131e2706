import type { PersonRole } from '../domain/access.ts';
import type { Database } from '../connection/driver.ts';
import { GraphError } from '../errors.ts';
import { beginSignIn, finishSignIn, saveDisabled, savePassword, saveRole, saveUser } from '../queries/access.ts';
import { hashPassword, passwordFits } from './password.ts';
import { readSees, writeSees } from './sees.ts';

/** So many wrong passwords in a row lock a user for so long. */
export const LOCK = { after: 10, minutes: 15 };

/** What whoever came by a one-time link is called: no user is. */
export const LINK_USER = 'local';

/** How a user may be called. */
export const USER_NAME = /^[a-z0-9][a-z0-9._@-]{0,63}$/;
const PASSWORD_LENGTH = { least: 12, most: 256 };

/** A person who is to sign in. */
export interface NewUser {
  readonly name: string;
  /** Null: they come by an identity provider alone. */
  readonly password: string | null;
  readonly role: PersonRole;
  /** Whose facts they see; null = everybody's. */
  readonly contributors: readonly string[] | null;
}

/** @throws GraphError `refused` where the name is taken, or name or password are not such as can be used */
export async function addUser(database: Database, user: NewUser, at: Date): Promise<void> {
  const { name, password, role, contributors } = user;
  if (!USER_NAME.test(name)) {
    throw new GraphError(
      'refused',
      'A user’s name is up to 64 small letters, digits, and . _ @ -, beginning with a letter or digit.',
    );
  }
  if (name === LINK_USER) {
    throw new GraphError('refused', `Who comes by a sign-in link is called ${LINK_USER}: choose another name.`);
  }
  if (password !== null) refuseWeak(name, password);
  const kept = { name, role, sees: writeSees(contributors), createdAt: at.toISOString() };
  const rows = await database.run(saveUser, { ...kept, passwordHash: password && (await hashPassword(password)) });
  if (rows.length === 0) throw new GraphError('refused', 'A user of this name is there already: choose another name.');
}

/** Sets a password; sessions made before end, and so does a lock. @throws GraphError `refused` */
export async function setPassword(database: Database, name: string, password: string, at: Date): Promise<void> {
  refuseWeak(name, password);
  const passwordHash = await hashPassword(password);
  needOne(await database.run(savePassword, { name, passwordHash, now: at.getTime() }));
}

/** Sets a role, from the next request on. @throws GraphError `refused` where nobody has the name */
export async function setRole(database: Database, name: string, role: PersonRole): Promise<void> {
  needOne(await database.run(saveRole, { name, role }));
}

/** Lets a user in no more, or again; either way their sessions end. @throws GraphError `refused` */
export async function setDisabled(database: Database, name: string, disabled: boolean, at: Date): Promise<void> {
  needOne(await database.run(saveDisabled, { name, disabled, now: at.getTime() }));
}

/**
 * Looks whether name and password are a user's who may come in. The answer takes as long whatever is wrong, and never
 * tells what; each attempt counts before its password is looked at, and ten wrong ones lock the user for a quarter of an hour.
 */
export async function signInUser(database: Database, given: { name: string; password: string }, at: Date) {
  const now = at.getTime();
  const { name, password } = given;
  const limits = { now, most: LOCK.after, lockUntil: now + LOCK.minutes * 60_000 };
  const [attempt] = await database.run(beginSignIn, { name, ...limits });
  const fits = await passwordFits(password, attempt?.passwordHash ?? null);
  if (!fits || !attempt || attempt.refused) return null;
  const [user] = await database.run(finishSignIn, { name });
  return user ? { name, role: user.role, contributors: readSees(user.sees) } : null;
}

function refuseWeak(name: string, password: string): void {
  const { least, most } = PASSWORD_LENGTH;
  if ([...password].length < least || password.length > most) {
    throw new GraphError('refused', `A password has ${least} to ${most} characters.`);
  }
  if (new Set(password).size < 5 || password.toLowerCase().includes(name)) {
    throw new GraphError('refused', 'This password is too easy to guess: it repeats itself, or holds the name.');
  }
}

function needOne(rows: readonly unknown[]): void {
  if (rows.length === 0)
    throw new GraphError('refused', 'No user has this name: `ringbreaker user list` names them all.');
}
