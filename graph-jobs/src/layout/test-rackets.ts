import { saveRacketMembers, saveScores, saveTies, startRun, switchRun, type Database } from '@ringbreaker/cypher';
import { saveTestGraph } from '@ringbreaker/cypher/test-database';

export const MEMBERS = 12;
const AS_OF = '2026-12-01';
const seller = (racket: number, i: number) => `seller:${racket}-${i}`;
const phone = (racket: number, i: number) => `tel:${racket}-${i}`;
const facts = { contributors: ['market'], sources: 1, firstSeen: 1, lastSeen: 2, firstSource: 0, latestSource: 0 };

/** Saves sellers of a racket and their telephones: each is the next seller's, too. */
export async function saveSellers(database: Database, racket: number, from: number, to: number): Promise<void> {
  const some = Array.from({ length: to - from }, (_, i) => from + i);
  const value = (i: number) => ({
    labels: ['Value', 'Phone'],
    key: phone(racket, i),
    properties: { display: phone(racket, i) },
  });
  const entity = (i: number) => {
    const id = `${racket}-${i}`;
    return { labels: ['Entity', 'Seller'], key: seller(racket, i), properties: { id, contributors: ['market'] } };
  };
  const uses = (i: number, of: number) => ({
    from: seller(racket, i),
    type: 'USES',
    to: phone(racket, of),
    properties: facts,
  });
  await saveTestGraph(database, {
    things: [...some.map(entity), ...some.map(value)],
    links: some.flatMap((i) => [uses(i, i), ...(i > 0 ? [uses(i, i - 1)] : [])]),
    deliveries: [],
  });
}

/** A run in which some sellers come to rackets, and which readers see. */
export async function saveRun(
  database: Database,
  coming: readonly [racket: number, from: number, to: number][],
): Promise<void> {
  const about = { startedAt: AS_OF, asOf: AS_OF, engine: 'leiden', seed: 1, options: '{}', codeVersion: 'test' };
  const [{ seq: run } = { seq: 0 }] = await database.run(startRun, about);
  for (const [racket, from, to] of coming) {
    const some = Array.from({ length: to - from }, (_, i) => from + i);
    const members = some.map((i) => [seller(racket, i), `rk-${racket}`, 'member', 0.5, AS_OF] as const);
    await database.run(saveRacketMembers, { run, asOf: AS_OF, rows: members as never });
    const ties = some.map((i) => [phone(racket, i), `rk-${racket}`, 2, 0.6] as const);
    await database.run(saveTies, { run, rows: ties as never });
    const figures = [50, 'B', 0.5, 50, 50, to, 1, 'active', 'a reason', [], [], '{}'];
    if (from === 0) await database.run(saveScores, { run, rows: [[`rk-${racket}`, ...figures]] as never });
  }
  await database.run(switchRun, { seq: run });
}
