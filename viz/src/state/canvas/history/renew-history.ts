import { type Canvas, type CanvasLink, type CanvasNode, type Expansion, remove } from '../canvas.ts';
import { namesOfNotes } from '../notes/canvas-note.ts';
import { type History, type Step, stepsOf } from './history.ts';

/** The things of all steps, each once. */
export const keysOfSteps = (history: History): string[] => [
  ...new Set(stepsOf(history).flatMap(({ canvas }) => [...canvas.nodes.keys()])),
];

/** All that a history says which stands in for something else where names are hidden. */
export const namesInSteps = (history: History): string[] => [
  ...keysOfSteps(history),
  ...namesOfNotes(stepsOf(history).map(({ canvas }) => canvas)),
];

/**
 * A history with what is known of its things now. `drawn` holds those that are still there, with every link between them:
 * each step has its own things anew, less those that are gone, and the links between them.
 */
export function renewHistory({ past, present, future }: History, drawn: Pick<Canvas, 'nodes' | 'links'>): History {
  const renew = renewing(drawn);
  const step = (one: Step): Step => ({ ...one, canvas: renew(one.canvas) });
  return { past: past.map(step), present: step(present), future: future.map(step) };
}

type Things = Canvas['nodes'];

/** Steps that shared their things share them again, so that they cost what they changed. */
function renewing(drawn: Pick<Canvas, 'nodes' | 'links'>): (canvas: Canvas) => Canvas {
  const known = new Map<Things, Pick<Canvas, 'nodes' | 'links'>>();
  const expanded = new Map<Canvas['expansions'], Canvas['expansions']>();
  return (canvas) => {
    const things = known.get(canvas.nodes) ?? thingsAmong(drawn, canvas.nodes.keys());
    known.set(canvas.nodes, things);
    const expansions = expanded.get(canvas.expansions) ?? renewExpansions(canvas.expansions, drawn.nodes);
    expanded.set(canvas.expansions, expansions);
    const gone = [...canvas.nodes.keys()].filter((key) => !things.nodes.has(key));
    return { ...remove({ ...canvas, expansions }, gone), ...things };
  };
}

function thingsAmong({ nodes, links }: Pick<Canvas, 'nodes' | 'links'>, keys: Iterable<string>) {
  const among = new Map(
    [...keys].flatMap((key): [string, CanvasNode][] => (nodes.has(key) ? [[key, nodes.get(key)!]] : [])),
  );
  const between = ({ source, target }: CanvasLink) => among.has(source) && among.has(target);
  return { nodes: among, links: new Map([...links].filter(([, link]) => between(link))) };
}

/** What an expand brought stays; how much there is was counted among what it asked for, and is of all from here on. */
function renewExpansions(expansions: Canvas['expansions'], nodes: Things): Canvas['expansions'] {
  const renewed = [...expansions].map(([key, expansion]): [string, Expansion] => {
    const returned = expansion.returned.filter((one) => nodes.has(one));
    const shown = returned.length;
    const total = Math.max(shown, nodes.get(key)?.degree ?? shown);
    return [key, { returned, asked: {}, shown, total, partial: shown < total }];
  });
  return new Map(renewed);
}
