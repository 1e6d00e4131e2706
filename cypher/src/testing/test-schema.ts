import type { Database } from '../connection/driver.ts';

/** All that the schema of a graph says, in words, sorted. */
export async function readSchema(database: Database): Promise<string[]> {
  const constraints = await database.statement('SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties');
  const indexes = await database.statement('SHOW INDEXES YIELD name, type, labelsOrTypes, properties, state');
  return [...constraints, ...indexes].map((row) => JSON.stringify(row)).sort();
}
