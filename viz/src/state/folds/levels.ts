import type { Canvas, CanvasNode } from '../canvas/canvas.ts';
import { fold, type Fold, type Folding, withFolds } from './folds.ts';
import { kindsInWords } from './kinds-in-words.ts';
import type { Level } from './level.ts';
import { groupByOwners, isShared } from './share-out.ts';

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
  return groupByOwners(canvas, (node) => ownerOf(node, level)).map(([group, nodes]) => ({
    name: nameOf(group, nodes, canvas),
    members: nodes.map(({ key }) => key),
    level,
    named: group.startsWith(level === 'rackets' ? RACKET : OPERATOR) && !isShared(group),
  }));
}

/** How the fold of a racket, and of an operator, is named: by its id, which no change of a title touches and which names nobody. */
export const RACKET_FOLD = 'Racket ';
export const OPERATOR_FOLD = 'Operator ';

const RACKET = 'racket ';
const OPERATOR = 'operator ';

/** Whose a thing is by itself, at a level; values are of those who use them. */
function ownerOf({ kind, key, racketId, operatorId }: CanvasNode, level: Level): string | null {
  if (kind !== 'Seller' && kind !== 'Operator' && kind !== 'Racket') return null;
  if (level === 'rackets' && racketId !== null) return `${RACKET}${racketId}`;
  if (level === 'operators' && operatorId !== null) return `${OPERATOR}${operatorId}`;
  return kind === 'Seller' ? key : null;
}

function nameOf(group: string, nodes: readonly CanvasNode[], canvas: Canvas): string {
  if (isShared(group)) return kindsInWords(nodes);
  if (group.startsWith(RACKET)) return `${RACKET_FOLD}${group.slice(RACKET.length)}`;
  if (group.startsWith(OPERATOR)) return `${OPERATOR_FOLD}${group.slice(OPERATOR.length)}`;
  return canvas.nodes.get(group)?.label ?? group;
}
