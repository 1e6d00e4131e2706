import type { NeighbourQuery } from '../../questions.ts';
import { readEntity, readNeighbours } from '../../api.ts';
import { placesIn } from '../../graph/positions.ts';
import { count } from '../../graph/words.ts';
import type { GraphColumns, GraphLevel } from '@ringbreaker/cypher/domain';
import { addRoots } from '../../state/canvas/canvas.ts';
import { bringsMany, collapse, EXPAND_CAP, EXPAND_MOST, expand } from '../../state/canvas/expansion.ts';
import { act, canvasNow, look } from '../../state/canvas/explorer-store.ts';
import { standAt } from '../canvas-graph.ts';
import { attempt } from './attempt.ts';
import { linksAmong } from './links-among.ts';
import { nameOnCanvas, readNameOfRacket } from './names.ts';
import { readPicture, tellOfRest } from './partial-picture.ts';
import { t } from '../../words/words.ts';

/** How an expand asks unless somebody chooses. */
export const USUAL_EXPAND: NeighbourQuery = { limit: EXPAND_CAP, order: 'weight' };

/** Expands a thing, or asks how when it has more neighbours than one expand brings, or strangers among them. */
export async function expandThing(key: string): Promise<void> {
  const canvas = canvasNow();
  if (!canvas.nodes.has(key)) return;
  if (!canvas.expansions.has(key) && bringsMany(canvas, key)) look({ chooser: key });
  else await expandBy(key, {});
}

/** Expands a thing by a query; asked again, it brings as many more. */
export async function expandBy(key: string, query: NeighbourQuery): Promise<void> {
  const label = nameOnCanvas(key);
  await attempt(t`Expanding ${label}`, async (signal) => {
    const asked = { ...USUAL_EXPAND, ...query };
    const answer = await readNeighbours(key, asked, signal);
    const { returned, total } = answer.extent;
    const extent = returned < total ? t` (${count(returned)} of ${count(total)})` : '';
    const drawLinks = await linksAmong(answer.graph.nodes.keys, { signal });
    act(t`Expand ${label}${extent}`, (canvas) => drawLinks(expand(canvas, key, answer, asked)));
    if (returned === 0) look({ notice: t`${label}: nothing more to show.` });
  });
}

/** Brings the next 200 of what the last expand of a thing asked for, up to the most that the API gives. */
export async function expandMore(key: string): Promise<void> {
  const { asked = {}, shown = 0 } = canvasNow().expansions.get(key) ?? {};
  await expandBy(key, { ...asked, limit: Math.min(shown + EXPAND_CAP, EXPAND_MOST) });
}

/** Takes back what the expand of a thing brought. */
export function collapseThing(key: string): void {
  const { nodes, expansions } = canvasNow();
  if (nodes.has(key) && expansions.has(key)) act(t`Collapse ${nameOnCanvas(key)}`, (canvas) => collapse(canvas, key));
}

/** Puts one thing on the canvas by its key. */
export async function addThing(key: string, label: string): Promise<void> {
  await attempt(t`Adding ${label}`, async (signal) =>
    addPicture(t`Add ${label}`, columnsOf(await readEntity(key, signal)), signal),
  );
}

/** Puts a racket's whole picture on the canvas. */
export async function addRacket(id: string, level: GraphLevel): Promise<void> {
  await attempt(t`Adding ${id}`, async (signal) => {
    const [name, picture] = await Promise.all([readNameOfRacket(id), readPicture(id, level, signal)]);
    // Beside what stands it is laid out around that.
    if (canvasNow().nodes.size === 0) standAt(placesIn(picture));
    await addPicture(t`Add ${name}`, picture.graph, signal);
    tellOfRest({ id, name, picture });
  });
}

/** Puts a picture on the canvas as one step, with every link between what it brings and what stands. */
export async function addPicture(name: string, graph: GraphColumns, signal: AbortSignal): Promise<void> {
  const drawLinks = await linksAmong(graph.nodes.keys, { signal });
  act(name, (canvas) => drawLinks(addRoots(canvas, graph)));
}

/** One thing as a picture of its own. */
function columnsOf(entity: Awaited<ReturnType<typeof readEntity>>): GraphColumns {
  const status = entity.facts['status'];
  return {
    nodes: {
      keys: [entity.key],
      kinds: [entity.kind],
      labels: [entity.label],
      degrees: [entity.degree],
      status: [typeof status === 'string' ? status : null],
      rackets: [entity.racketId],
      operators: [entity.operatorId],
      begins: [entity.begins],
      ends: [entity.ends],
    },
    links: { sources: [], targets: [], types: [], firstSeen: [], lastSeen: [], weights: [] },
  };
}
