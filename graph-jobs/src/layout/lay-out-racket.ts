import { racketLayouts, readRacketMaterial, type Database } from '@ringbreaker/cypher';
import { GraphLevel } from '@ringbreaker/cypher/domain';
import { layOut } from '../analysis/picture/lay-out.ts';
import { readLayout, stampOf, writeLayout } from '../analysis/picture/layout-columns.ts';
import { PICTURE_CAPS } from '../analysis/picture/picture.ts';
import { drawRacket } from '../analysis/picture/racket-picture.ts';

const LEVELS = GraphLevel.options;

type Layout = { readonly stamp: string } & ReturnType<typeof writeLayout>;

/** What was worked out before, by level: it holds for a picture of the same stamp. */
export type Made = ReadonlyMap<GraphLevel, Layout>;

/** Lays out what of a racket's pictures is not as it was; null where the current run has no such racket. */
export async function layOutRacket(
  database: Database,
  id: string,
  { made, breathe }: { made: Made; breathe: () => Promise<void> },
) {
  const material = await readRacketMaterial(database, { id, contributors: null, cap: PICTURE_CAPS.links });
  if (!material) return null;
  const stored = new Map((await database.run(racketLayouts, { id, levels: LEVELS })).map((one) => [one.level, one]));
  const rows: { racketId: string; level: GraphLevel; layout: Layout | null }[] = [];
  for (const level of LEVELS) {
    const { graph } = drawRacket(material, level);
    const [stamp, before, same] = [stampOf(graph), stored.get(level), made.get(level)];
    const lay = async (): Promise<Layout> => {
      const stood = before ? readLayout(before, graph.nodes.keys) : new Map();
      return { stamp, ...writeLayout(await layOut(graph, stood, breathe)) };
    };
    const layout = before?.stamp === stamp ? null : same?.stamp === stamp ? same : await lay();
    rows.push({ racketId: id, level, layout });
  }
  return { run: material.runSeq, rows };
}
