import type { Database } from '../connection/driver.ts';

/** Lengths of lists; few enough that the server does not yet compile what is asked often, which it counts as another plan. */
export const SIZES = [0, 1, 40, 500];

/** Forgets all plans, and answers how many the server had. */
export async function forgetPlans(database: Database): Promise<number> {
  const [row] = await database.statement('CALL db.clearQueryCaches()');
  return Number(/(\d+) queries/.exec(String(row?.value))?.[1] ?? 0);
}
