import { extent } from 'd3-array';
import type { Position } from '@ringbreaker/cypher/domain';
import type { CanvasSigma } from '../canvas-sigma.ts';

type Box = ReturnType<CanvasSigma['getBBox']>;

/** What the things and the notes of a canvas take together; null where no note stands outside of the things. */
export function boxWithNotes(sigma: CanvasSigma, notes: Iterable<Position>): Box | null {
  const places = [...notes];
  const graph = sigma.getGraph();
  const things = graph.mapNodes((_, { x, y }) => ({ x, y }));
  const own = boxOf(things);
  const all = boxOf([...things, ...places]);
  return own && all && (all.x.join() !== own.x.join() || all.y.join() !== own.y.join()) ? all : null;
}

function boxOf(places: readonly Position[]): Box | null {
  const [left, right] = extent(places, ({ x }) => x);
  const [low, high] = extent(places, ({ y }) => y);
  return left === undefined || low === undefined ? null : { x: [left, right], y: [low, high] };
}
