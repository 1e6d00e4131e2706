import type { Canvas, CanvasLink, CanvasNode } from '../canvas.ts';
import { fold, type Fold, type Folding, unfolded, withFolds } from './folds.ts';
import { kindsInWords } from './kinds-in-words.ts';
import type { Level } from './level.ts';
import { t } from '../../words/words.ts';

/** Between the owners of a group of things, and before their names. */
const SIGN = '\u001f';

/** The level that a canvas shows: the last that was chosen. */
export function levelOf({ folds }: Canvas): Level {
  for (const { level } of folds.values()) if (level !== null) return level;
  return 'values';
}

/**
 * Shows a canvas at a level. What a racket, an operator or a seller alone has is folded into it; what several share is
 * folded with all that the same ones share. What a person folded stays. The picture depends on what is on the canvas
 * alone: going back and forth ends in the same one.
 */
export function atLevel(canvas: Canvas, level: Level): Canvas {
  const own = new Map<string, Fold>([...canvas.folds].filter(([, { level: by }]) => by === null));
  const open = own.size === canvas.folds.size ? canvas : withFolds(canvas, own);
  return level === 'values' ? open : fold(open, foldingsAt(open, level));
}

/** Folds each racket, or each operator, with what it alone has; things that are folded already stay so. */
export function foldByOwner(canvas: Canvas, level: 'rackets' | 'operators'): Canvas {
  const foldings = foldingsAt(canvas, level).filter(({ named }) => named);
  return fold(
    canvas,
    foldings.map((folding) => ({ ...folding, level: null })),
  );
}

interface LevelFolding extends Folding {
  /** It is a racket or an operator, not a seller by itself and not what several share. */
  named: boolean;
}

function foldingsAt(canvas: Canvas, level: Level): LevelFolding[] {
  const free = new Map(unfolded(canvas).map((node) => [node.key, node]));
  const owners = shareOut(free, canvas.links.values(), level);
  const groups = new Map<string, CanvasNode[]>();
  for (const [key, of] of owners) {
    const group = [...of].sort().join(SIGN);
    groups.set(group, [...(groups.get(group) ?? []), free.get(key)!]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, nodes]) => ({
      name: nameOf(group, nodes, canvas),
      members: nodes.map(({ key }) => key),
      level,
      named: group.startsWith(level === 'rackets' ? RACKET : OPERATOR) && !group.includes(SIGN),
    }));
}

const RACKET = 'racket ';
const OPERATOR = 'operator ';

/** Whose a thing is by itself, at a level; values are of those who use them. */
function ownerOf({ kind, key, racketId, operatorId }: CanvasNode, level: Level): string | null {
  if (kind !== 'Seller' && kind !== 'Operator' && kind !== 'Racket') return null;
  if (level === 'rackets' && racketId !== null) return `${RACKET}${racketId}`;
  if (level === 'operators' && operatorId !== null) return `${OPERATOR}${operatorId}`;
  return kind === 'Seller' ? key : null;
}

/** Whose each thing is: its own owner, else all whose things it hangs on by the fewest links. */
function shareOut(free: ReadonlyMap<string, CanvasNode>, links: Iterable<CanvasLink>, level: Level) {
  const owners = new Map<string, ReadonlySet<string>>();
  for (const node of free.values()) {
    const owner = ownerOf(node, level);
    if (owner !== null) owners.set(node.key, new Set([owner]));
  }
  let waiting = [...links].filter(({ source, target }) => free.has(source) && free.has(target));
  while (waiting.length > 0) {
    const reached = new Map<string, Set<string>>();
    const reach = (from: string, to: string) => {
      const of = owners.get(from);
      if (!of || owners.has(to)) return;
      const all = reached.get(to) ?? new Set<string>();
      for (const owner of of) all.add(owner);
      reached.set(to, all);
    };
    for (const { source, target } of waiting) {
      reach(source, target);
      reach(target, source);
    }
    if (reached.size === 0) break;
    for (const [key, of] of reached) owners.set(key, of);
    waiting = waiting.filter(({ source, target }) => !owners.has(source) || !owners.has(target));
  }
  return owners;
}

function nameOf(group: string, nodes: readonly CanvasNode[], canvas: Canvas): string {
  if (group.includes(SIGN)) return kindsInWords(nodes);
  if (group.startsWith(RACKET)) return t`Racket ${group.slice(RACKET.length)}`;
  if (group.startsWith(OPERATOR)) return t`Operator ${group.slice(OPERATOR.length)}`;
  return canvas.nodes.get(group)?.label ?? group;
}
