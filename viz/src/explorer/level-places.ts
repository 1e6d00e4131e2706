import type { CanvasGraph } from '../graph/build-graph.ts';
import type { Position } from '@ringbreaker/cypher/domain';
import type { Canvas } from '../state/canvas/canvas.ts';
import { EMPTY_CANVAS } from '../state/canvas/canvas.ts';
import type { Level } from '../state/folds/level.ts';
import { levelOf } from '../state/folds/levels.ts';
import { pictureOf } from '../state/folds/picture.ts';
import type { Stood } from './keep/kept-levels.ts';

type Places = Map<string, Position>;

/** What a change of the canvas means for where things stand. */
export interface Moving {
  /** Another level is shown than before. */
  turned: boolean;
  /** Things that are drawn and whose places are not known. */
  unknown: ReadonlySet<string>;
  /** Nothing of this level ever stood anywhere. */
  anew: boolean;
  /** A fold was opened. */
  opened: boolean;
}

/** Remembers where things stood at each level, so that going back and forth ends in the same picture. */
export class LevelPlaces {
  private before: Canvas = EMPTY_CANVAS;

  /**
   * @param stood where things stood before the page was loaded
   * @param keep is told it anew whenever a level is left
   */
  constructor(
    private readonly stood: Stood = new Map(),
    private readonly keep: (stood: Stood) => void = () => undefined,
  ) {}

  /** Comes back to a canvas that lay aside: its places are known, nothing of it has changed. */
  comeBack(canvas: Canvas): void {
    this.before = canvas;
  }

  /** Takes in the canvas that is to be drawn: `places` gets the places of its level, and those around folds that open. */
  prepare(graph: CanvasGraph, canvas: Canvas, places: Places): Moving {
    const level = levelOf(canvas);
    const turned = graph.order > 0 && levelOf(this.before) !== level;
    const drawn = [...pictureOf(canvas).nodes.keys()];
    const memory = turned ? (this.turn(graph, level) ?? broughtFor(drawn, graph, places)) : undefined;
    const change = { graph, before: this.before, canvas, places };
    const opened = !turned && carryAlong(change);
    if (!turned) standAmid(change);
    this.before = canvas;
    for (const key of drawn) {
      const place = memory?.get(key);
      if (!place) continue;
      places.set(key, place);
      if (graph.hasNode(key)) graph.mergeNodeAttributes(key, { x: place.x, y: place.y });
    }
    const isKnown = (key: string) => (memory ?? places).has(key) || (!memory && graph.hasNode(key));
    const unknown = new Set(drawn.filter((key) => !isKnown(key)));
    return { turned, unknown, anew: turned && !memory, opened };
  }

  /** Keeps the places of the level that is left; those of the one that comes, if it was shown before. */
  private turn(graph: CanvasGraph, level: Level): Places | undefined {
    const now: Places = new Map();
    graph.forEachNode((key, { x, y }) => now.set(key, { x, y }));
    this.stood.set(levelOf(this.before), now);
    this.keep(this.stood);
    return this.stood.get(level);
  }
}

/**
 * What a view or an address brought of a level that was not shown yet, where that is all of it. What is drawn at the level
 * before, too, was brought for that one.
 */
function broughtFor(drawn: readonly string[], graph: CanvasGraph, places: Places): Places | undefined {
  const comes = drawn.filter((key) => !graph.hasNode(key));
  return comes.every((key) => places.has(key)) ? new Map(comes.map((key) => [key, places.get(key)!])) : undefined;
}

interface Change {
  graph: CanvasGraph;
  before: Canvas;
  canvas: Canvas;
  places: Places;
}

/** Lets what comes out of a fold come out around it, also where the fold was moved meanwhile; tells whether one was opened. */
function carryAlong({ graph, before, canvas, places }: Change): boolean {
  let opened = false;
  for (const [id, { members }] of before.folds) {
    if (canvas.folds.has(id) || !graph.hasNode(id)) continue;
    opened = true;
    const stood = [...members].flatMap((key) => places.get(key) ?? []);
    const mean = (along: 'x' | 'y') => stood.reduce((sum, place) => sum + place[along], 0) / Math.max(stood.length, 1);
    const { x, y } = graph.getNodeAttributes(id);
    const [right, up] = [x - mean('x'), y - mean('y')];
    if (Math.hypot(right, up) < 1e-6) continue;
    for (const key of members) {
      const place = places.get(key);
      if (place) places.set(key, { x: place.x + right, y: place.y + up });
    }
  }
  return opened;
}

/** Lets a fold of what stands come amid that, and not where the same things stood as one at another level. */
function standAmid({ graph, before, canvas, places }: Change): void {
  for (const [id, { members }] of canvas.folds)
    if (!before.folds.has(id) && [...members].some((key) => graph.hasNode(key))) places.delete(id);
}
