import {
  dueLayouts,
  racketLayouts,
  readRacketMaterial,
  removeLayouts,
  saveLayouts,
  type Database,
  type Lease,
} from '@ringbreaker/cypher';
import { GraphLevel } from '@ringbreaker/cypher/domain';
import { layOut } from '../analysis/picture/lay-out.ts';
import { readLayout, stampOf, writeLayout } from '../analysis/picture/layout-columns.ts';
import { PICTURE_CAPS } from '../analysis/picture/picture.ts';
import { drawRacket } from '../analysis/picture/racket-picture.ts';
import { inLanes } from '../in-parts.ts';
import { failpoint } from '../ingest/failpoint.ts';
import type { Progress } from '../job/progress.ts';

const LEVELS = GraphLevel.options;

/** How many rackets were looked at, and how many of their pictures were laid out; all others are as they were. */
export interface LayoutSummary {
  readonly rackets: number;
  readonly pictures: number;
}

/**
 * Lays out the pictures of the current run's rackets that a run has changed since they were laid out. Each racket is
 * saved by itself: what is cut off here, the next run goes on with, and what has no layout the explorer lays out.
 */
export async function layOutRackets(
  database: Database,
  lease: Lease,
  { progress, signal }: { progress: Progress; signal?: AbortSignal | undefined },
): Promise<LayoutSummary> {
  await database.transaction('write', async (transaction) => {
    await lease.check(transaction);
    await transaction.run(removeLayouts, {});
  });
  const due = await database.run(dueLayouts, { levels: LEVELS });
  let [looked, pictures] = [0, 0];
  // While one is laid out, the next one is read.
  await inLanes(due, async ({ id, run }) => {
    signal?.throwIfAborted();
    const rows = await layOutRacket(database, id, () => breathe(signal));
    pictures += rows.filter(({ layout }) => layout).length;
    await database.transaction('write', async (transaction) => {
      await lease.check(transaction);
      await transaction.run(saveLayouts, { run, rows });
    });
    failpoint('laid-out');
    progress('lay out pictures', ++looked, due.length);
  });
  return { rackets: due.length, pictures };
}

/** Lays out what of a racket's pictures is not as it was. */
async function layOutRacket(database: Database, id: string, breathe: () => Promise<void>) {
  const material = await readRacketMaterial(database, { id, contributors: null, cap: PICTURE_CAPS.links });
  if (!material) return [];
  const stored = new Map((await database.run(racketLayouts, { id, levels: LEVELS })).map((one) => [one.level, one]));
  const rows = [];
  for (const level of LEVELS) {
    const { graph } = drawRacket(material, level);
    const stamp = stampOf(graph);
    const before = stored.get(level);
    if (before?.stamp === stamp) {
      rows.push({ racketId: id, level, layout: null });
      continue;
    }
    const places = await layOut(graph, before ? readLayout(before, graph.nodes.keys) : new Map(), breathe);
    rows.push({ racketId: id, level, layout: { stamp, ...writeLayout(places) } });
  }
  return rows;
}

/** Lets what else goes on here come to its turn: the lease is renewed, and a person may end it. */
async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}
