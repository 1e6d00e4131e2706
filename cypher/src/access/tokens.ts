import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Scope } from '../domain/access.ts';
import type { Database } from '../connection/driver.ts';
import { GraphError } from '../errors.ts';
import { revokeToken, saveToken, tokenById } from '../queries/access.ts';
import { readSees, writeSees } from './sees.ts';

/** What a machine is to be let in with. */
export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Whose facts it sees; null = everybody's. */
  readonly contributors: readonly string[] | null;
  readonly days: number;
}

const SHAPE = /^rb_([0-9a-f]{16})_([\w-]{43})$/;

/** Makes a token; its text is nowhere but in the answer, for the graph keeps a hash. */
export async function addToken(database: Database, wanted: NewToken, at: Date): Promise<{ id: string; text: string }> {
  if (wanted.name.trim() === '' || wanted.scopes.length === 0) {
    throw new GraphError('refused', 'A token needs a name that says what it is for, and one scope or more.');
  }
  const [id, secret] = [randomBytes(8).toString('hex'), randomBytes(32).toString('base64url')];
  await database.run(saveToken, {
    id,
    name: wanted.name.trim(),
    digest: digest(secret).toString('hex'),
    scopes: JSON.stringify(wanted.scopes),
    sees: writeSees(wanted.contributors),
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + wanted.days * 86_400_000).toISOString(),
  });
  return { id, text: `rb_${id}_${secret}` };
}

/** Ends a token at once. @throws GraphError `refused` where there is none of this id */
export async function endToken(database: Database, id: string, at: Date): Promise<void> {
  const rows = await database.run(revokeToken, { id, now: at.toISOString() });
  if (rows.length === 0)
    throw new GraphError('refused', 'No token has this id: `ringbreaker token list` names them all.');
}

/** What a token lets its bearer do; null where it is unknown, over or revoked. Any one is compared in the same time. */
export async function readToken(database: Database, text: string, at: Date) {
  const [, id, secret = ''] = SHAPE.exec(text) ?? [];
  if (id === undefined) return null;
  const [token] = await database.run(tokenById, { id });
  const fits = timingSafeEqual(digest(secret), token ? Buffer.from(token.digest, 'hex') : digest(''));
  if (!fits || !token || token.revokedAt !== null || Date.parse(token.expiresAt) <= at.getTime()) return null;
  return { name: token.name, scopes: readScopes(token.scopes), contributors: readSees(token.sees) };
}

/** The scopes that a stored token was made for. */
export const readScopes = (text: string): Scope[] => z.array(Scope).parse(JSON.parse(text));

/** The secret is random and long, so that one round of SHA-256 is enough. */
function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
