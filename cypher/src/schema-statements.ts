const CREATED = /^CREATE (?:CONSTRAINT|(?:\w+ )?INDEX) (\w+)/;
const DROPPED = /^DROP INDEX (\w+)/;

/** The statements of a migration's text, without its comments. */
export function statementsOf(text: string): string[] {
  const bare = text.replace(/^\/\/.*$/gm, '');
  return bare
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
}

/**
 * The statements of several migrations in the order that a full graph takes fastest: constraints, which are waited for,
 * before indexes, which fill in the background, word indexes last, for they keep the machine busy; and no index that a
 * later one drops. A statement that does something else, such as changing data, stays behind all that stood before it.
 */
export function orderStatements(texts: readonly string[]): string[] {
  const stretches: string[][] = [[]];
  for (const statement of texts.flatMap(statementsOf)) {
    if (CREATED.test(statement) || DROPPED.test(statement)) stretches.at(-1)?.push(statement);
    else stretches.push([statement], []);
  }
  return stretches.flatMap(orderStretch);
}

function orderStretch(statements: readonly string[]): string[] {
  return statements
    .filter((statement, at) => !isDropped(statement, statements.slice(at + 1)))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

function isDropped(statement: string, later: readonly string[]): boolean {
  const name = CREATED.exec(statement)?.[1];
  return name !== undefined && later.some((other) => DROPPED.exec(other)?.[1] === name);
}

function rankOf(statement: string): number {
  if (statement.startsWith('CREATE CONSTRAINT')) return 0;
  return statement.startsWith('CREATE FULLTEXT') ? 2 : 1;
}

/** The names of the constraints and indexes that migrations make. */
export function schemaNames(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap(statementsOf).flatMap((statement) => CREATED.exec(statement)?.[1] ?? []));
}
