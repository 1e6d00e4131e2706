import type { PersonRole } from '../domain/access.ts';
import type { Database } from '../connection/driver.ts';
import { providerUser, saveProviderUser, useOnce } from '../queries/access.ts';
import { readSees, writeSees } from './sees.ts';
import { LINK_USER, USER_NAME } from './users.ts';

/** Whom a provider vouches for. */
export interface ProvidedUser {
  /** Issuer and subject: who they are, whatever they are called. */
  readonly subject: string;
  readonly name: string;
  /** What the provider says they may do; null: it says nothing, and what stands in the graph holds. */
  readonly role: PersonRole | null;
  /** Whose facts they see (null = everybody's); undefined: the provider says nothing. */
  readonly sees: readonly string[] | null | undefined;
}

/**
 * Lets in whom a provider vouches for, as what it says they are. Whoever is not there yet is made when it says both role
 * and what they see. A user with a password is never taken over by a name. Null: they may not come in.
 */
export async function signInByProvider(database: Database, given: ProvidedUser, at: Date) {
  const { subject, name, role, sees } = given;
  const [known] = await database.run(providerUser, { subject, name });
  if (known && !known.isTheirs) return null;
  const isName = USER_NAME.test(name) && name !== LINK_USER;
  if (!known && (role === null || sees === undefined || !isName)) return null;
  const [user] = await database.run(saveProviderUser, {
    subject,
    name: known?.name ?? name,
    role,
    sees: sees === undefined ? null : writeSees(sees),
    createdAt: at.toISOString(),
  });
  return user ? { name: user.name, role: user.role, contributors: readSees(user.sees) } : null;
}

/** Notes that something was used that counts once, until a time (milliseconds since 1970); false: it was used before. */
export async function isFirstUse(database: Database, id: string, until: number): Promise<boolean> {
  return (await database.run(useOnce, { id, until })).length > 0;
}
