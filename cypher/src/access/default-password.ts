const DEFAULTS = ['', 'neo4j', 'password', 'test', 'ringbreaker', 'changeme'];

/** What is wrong, and what to do about it, where a database has such a password in production. */
export const NO_OWN_PASSWORD =
  "NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE) is missing or a default: set the server's own password.";

/** Whether a password of Neo4j is none, or one that anybody would try first. */
export function isDefaultPassword(password: string | undefined): boolean {
  return DEFAULTS.includes(password?.trim() ?? '');
}
