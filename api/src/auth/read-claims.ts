import type { ProvidedUser } from '@ringbreaker/cypher';
import { PersonRole } from '@ringbreaker/cypher/domain';
import type { OidcConfig } from './oidc-config.ts';

/** What a provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/**
 * Whom the claims of a provider speak of: their name, the highest role of their groups, and the contributors of all of
 * them. Null: they may not come in, for the claims name nobody or no role.
 */
export function readClaims(claims: Claims, config: OidcConfig): ProvidedUser | null {
  const name = claims[config.nameClaim];
  if (typeof name !== 'string' || name.trim() === '') return null;
  // An address that nobody checked may be anybody's.
  if (config.nameClaim === 'email' && claims['email_verified'] !== true) return null;
  const groups = new Set(['*', ...groupsIn(claims[config.groupsClaim])]);
  const role = config.roles && highest(named(config.roles, groups));
  if (config.roles && role === null) return null;
  const sees = config.contributors && named(config.contributors, groups);
  return {
    subject: `${claims.iss} ${claims.sub}`,
    name: name.trim().toLowerCase(),
    role,
    sees: sees === null ? undefined : sees.includes('*') ? null : [...new Set(sees)].sort(),
  };
}

function groupsIn(claim: unknown): string[] {
  const all: unknown[] = Array.isArray(claim) ? claim : [claim];
  // `*` is how the settings call everybody: no provider gives it.
  return all.filter((one): one is string => typeof one === 'string' && one !== '*');
}

function named<T>(pairs: readonly (readonly [string, T])[], groups: ReadonlySet<string>): T[] {
  return pairs.flatMap(([group, name]) => (groups.has(group) ? [name] : []));
}

function highest(roles: readonly PersonRole[]): PersonRole | null {
  return [...PersonRole.options].reverse().find((role) => roles.includes(role)) ?? null;
}
