import type { GraphColumns } from '@ringbreaker/cypher/domain';
import { LINKS_CAPS, readLinks } from '../../api.ts';
import { count } from '../../graph/words.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { join } from '../../state/canvas/canvas.ts';
import { canvasNow, look } from '../../state/canvas/explorer-store.ts';
import { t } from '../../words/words.ts';

interface LinksOptions {
  /** What is on the canvas, unless it is said. */
  standing?: Iterable<string>;
  signal: AbortSignal;
}

/** Asks for every link among things that are to come, and between them and what stands; answers what draws them. */
export async function linksAmong(
  coming: readonly string[],
  { standing = canvasNow().nodes.keys(), signal }: LinksOptions,
): Promise<(canvas: Canvas) => Canvas> {
  const all = [...new Set([...coming, ...standing])];
  const others = all.slice(0, LINKS_CAPS.others);
  if (all.length > others.length) {
    look({ notice: t`Links to what is beyond the first ${count(LINKS_CAPS.others)} things are not drawn.` });
  }
  const graphs: GraphColumns[] = [];
  for (let place = 0; place < Math.min(coming.length, others.length); place += LINKS_CAPS.keys) {
    graphs.push((await readLinks(coming.slice(place, place + LINKS_CAPS.keys), others, signal)).graph);
  }
  return (canvas) => graphs.reduce(join, canvas);
}
