import { type Canvas, type CanvasLink, type CanvasNode, linkId } from '../canvas/canvas.ts';
import { type Fold, type Folds, foldsByThing } from './folds.ts';
import { countKinds } from './kinds-in-words.ts';

/** The type of a link that stands for all between two things that are drawn, one of them a fold at least. */
export const MERGED = 'MERGED';

/** What of a canvas is drawn: its folds in place of what is in them, and links between folds merged. */
interface Picture {
  nodes: ReadonlyMap<string, CanvasNode>;
  links: ReadonlyMap<string, CanvasLink>;
  /** The links that each merged one stands for. */
  merged: ReadonlyMap<string, readonly CanvasLink[]>;
}

type Drawn = Pick<Canvas, 'nodes' | 'links' | 'folds'>;

const known = new WeakMap<Folds, { of: Drawn; picture: Picture }>();

/** What of a canvas is drawn; worked out once as long as its things, links and folds are the same. */
export function pictureOf({ nodes, links, folds }: Drawn): Picture {
  if (folds.size === 0) return { nodes, links, merged: new Map() };
  const before = known.get(folds);
  if (before && before.of.nodes === nodes && before.of.links === links) return before.picture;
  const picture = draw({ nodes, links, folds });
  known.set(folds, { of: { nodes, links, folds }, picture });
  return picture;
}

function draw({ nodes, links, folds }: Drawn): Picture {
  const inFold = foldsByThing(folds);
  const drawn = new Map<string, CanvasNode>();
  for (const node of nodes.values()) if (!inFold.has(node.key)) drawn.set(node.key, node);
  for (const fold of folds.values()) drawn.set(fold.id, foldAsNode(fold, nodes));
  const kept = new Map<string, CanvasLink>();
  const merged = new Map<string, CanvasLink[]>();
  for (const link of links.values()) {
    const [source, target] = [inFold.get(link.source) ?? link.source, inFold.get(link.target) ?? link.target];
    if (source === target && inFold.has(link.source)) continue;
    if (source === link.source && target === link.target) {
      kept.set(link.id, link);
      continue;
    }
    const id = source < target ? linkId(source, MERGED, target) : linkId(target, MERGED, source);
    const among = merged.get(id);
    if (among) among.push(link);
    else merged.set(id, [link]);
  }
  for (const [id, among] of merged) kept.set(id, asOne(id, among));
  return { nodes: drawn, links: kept, merged };
}

/** A fold as a thing: of the kind that most of it are. */
function foldAsNode({ id, name, members }: Fold, nodes: Canvas['nodes']): CanvasNode {
  const kinds = countKinds([...members].map((key) => nodes.get(key)!));
  const [kind] = [...kinds].reduce((most, one) => (one[1] > most[1] ? one : most));
  const none = { status: null, racketId: null, operatorId: null, begins: null, ends: null };
  return { key: id, kind, label: name, degree: members.size, ...none };
}

function asOne(id: string, among: readonly CanvasLink[]): CanvasLink {
  const [source, , target] = id.split('\u001f') as [string, string, string];
  const weight = among.reduce((most, link) => Math.max(most, link.weight), 0);
  return { id, source, target, type: MERGED, firstSeen: null, lastSeen: null, weight };
}
