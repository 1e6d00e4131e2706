import { CHAIN, chainRolesOf, type ChainRole, type Position } from '@ringbreaker/cypher/domain';
import { readRacket } from '../../api.ts';
import type { Drawn } from '../../graph/arrange/arrangement.ts';
import { partsOf, placeInChain } from '../../graph/arrange/chain.ts';
import { mostLinked, placeInRings } from '../../graph/arrange/rings.ts';
import { LAID_OUT_UP_TO } from '../../graph/layout.ts';
import { count } from '../../graph/words.ts';
import { arrange, canvasNow, endLayout, look, startLayout, useExplorer } from '../../state/canvas/explorer-store.ts';
import { drawnAsOf } from '../../state/folds/folds.ts';
import { isDrawn } from '../../state/folds/folds-shown.ts';
import { canvasGraph } from '../canvas-graph.ts';
import { askWhileBusy } from './ask-while-busy.ts';
import { attempt } from './attempt.ts';
import { nameOnCanvas } from './names.ts';
import { tellForAWhile } from './tell.ts';
import { largestRackets } from '../../graph/racket-hues.ts';
import { t } from '../../words/words.ts';

/** What the selection is drawn as, less what is hidden. */
function drawnSelection(): string[] {
  const canvas = canvasNow();
  const keys = new Set([...useExplorer.getState().selection].map((key) => drawnAsOf(canvas, key)));
  return [...keys].filter((key) => canvasGraph.hasNode(key) && isDrawn(canvas, key));
}

/** Puts things in rings around the first that is selected, or else around the one with most links. */
export function layOutInRings(): void {
  const drawn = drawnNow();
  const centre = drawnSelection()[0] ?? mostLinked(drawn);
  if (centre === null) return;
  arrangeAs(t`Rings around ${nameOnCanvas(centre)}`, drawn, placeInRings(drawn, centre));
}

/** So many rackets are asked for who of them does what; sellers of others stand by their links. */
const MOST_RACKETS = 12;

/** Puts things along the supply chain, by what the run says of sellers, and by kinds and links. */
export async function layOutAlongChain(): Promise<void> {
  await attempt(t`Laying out the supply chain`, async (signal) => {
    const roles = await readRoles(signal);
    const drawn = drawnNow();
    arrangeAs(t`Supply chain`, drawn, placeInChain(drawn, roles));
    const parts = [...partsOf(drawn, roles).values()];
    const [made, sent, sold, paid] = CHAIN.map((part) => count(parts.filter((one) => one === part).length));
    tellForAWhile(t`From left to right: production ${made}, distribution ${sent}, retail ${sold}, money ${paid}.`);
  });
}

/** Lays the selection out by the forces, amid all else, which stays where it is. */
export function layOutSelection(): void {
  const moving = new Set(drawnSelection());
  if (moving.size > 0) startLayout(new Set(canvasGraph.filterNodes((key) => !moving.has(key))));
}

/** Which part each seller of the largest rackets on the canvas has. */
async function readRoles(signal: AbortSignal): Promise<Map<string, ChainRole>> {
  const largest = largestRackets(canvasNow().nodes.values(), MOST_RACKETS);
  const rackets = await Promise.all(largest.map((id) => askWhileBusy(() => readRacket(id, signal), signal)));
  return new Map(rackets.flatMap(({ assessment }) => [...chainRolesOf(assessment.chain ?? [])]));
}

/** What is drawn and not hidden, as it stands. */
function drawnNow(): Drawn {
  const canvas = canvasNow();
  const keys = new Set(canvasGraph.filterNodes((key) => isDrawn(canvas, key)));
  const things = [...keys].map((key) => {
    const { kind, size, x, y } = canvasGraph.getNodeAttributes(key);
    return { key, kind, size, x, y, fixed: canvas.pinned.has(key) };
  });
  const links = canvasGraph.mapEdges((_, { link: { type } }, source, target) => ({ source, target, type }));
  return { things, links: links.filter(({ source, target }) => keys.has(source) && keys.has(target)) };
}

/** Does the step; of very many things none is moved. */
function arrangeAs(name: string, { things }: Drawn, placed: ReadonlyMap<string, Position>): void {
  if (things.length > LAID_OUT_UP_TO) {
    look({ notice: t`More than ${count(LAID_OUT_UP_TO)} things are not arranged. Fold them, or hide some.` });
    return;
  }
  endLayout();
  arrange(name, new Map(things.map(({ key, x, y }) => [key, { x, y }])), placed);
}
