import { lookOf } from '../../graph/kinds.ts';
import { count } from '../../graph/words.ts';
import { openFolds } from '../folds/folds.ts';
import { sayWindow } from '../time/time-words.ts';
import { listed, t } from '../../words/words.ts';
import { type Canvas, type CanvasNode, dimOutside, isHiddenByTime } from './canvas.ts';
import { sayPart, withoutParts } from '../filter/say-filter.ts';
import { isSharedByFew, sharedByFew } from './shared-by.ts';
import { isLeftOut, partsAgainst, thingsLeftOut } from '../filter/thing-filter.ts';

/** What may hide a thing: a person's hand, its kind, that few sellers share it, the filter, or the window of time. */
export type Cause = 'hand' | 'kind' | 'few' | 'filter' | 'time';

interface Hiding {
  hides: (canvas: Canvas, node: CanvasNode) => boolean;
  /** The canvas once it no longer hides the thing. */
  without: (canvas: Canvas, node: CanvasNode) => Canvas;
  says: (canvas: Canvas, node: CanvasNode) => string;
  /** What a button says that shows the thing, and what else was hidden by the same. */
  show: (node: CanvasNode) => string;
}

const HIDING: Readonly<Record<Cause, Hiding>> = {
  hand: {
    hides: ({ hidden }, { key }) => hidden.has(key),
    without: (canvas, { key }) => ({ ...canvas, hidden: lacking(canvas.hidden, key) }),
    says: () => t`It was hidden by hand.`,
    show: () => t`Show it`,
  },
  kind: {
    hides: ({ hiddenKinds }, { kind }) => hiddenKinds.has(kind),
    without: (canvas, { kind }) => ({ ...canvas, hiddenKinds: lacking(canvas.hiddenKinds, kind) }),
    says: (_, { kind }) => t`All ${lookOf(kind).plural.toLowerCase()} are hidden.`,
    show: ({ kind }) => t`Show ${lookOf(kind).plural.toLowerCase()}`,
  },
  few: {
    hides: (canvas, { key }) => isSharedByFew(canvas, key),
    without: (canvas) => ({ ...canvas, sharedBy: 0 }),
    says: ({ sharedBy }) => t`Fewer than ${count(sharedBy)} sellers of the canvas share it.`,
    show: () => t`Show what few share`,
  },
  filter: {
    hides: ({ filter }, node) => isLeftOut(filter, node),
    without: (canvas, node) => withoutParts(canvas, partsAgainst(canvas.filter, node)),
    says: ({ filter }, node) =>
      t`The filter leaves it out: ${listed(partsAgainst(filter, node).map((part) => sayPart(filter, part)))}.`,
    show: () => t`Take this filter away`,
  },
  time: {
    hides: (canvas, { key }) => isHiddenByTime(canvas, key),
    without: (canvas) => ({ ...canvas, time: dimOutside(canvas.time) }),
    says: ({ time }) => t`It lies outside the window of time, ${time ? sayWindow(time.shown) : ''}.`,
    show: () => t`Show what lies outside`,
  },
};

const CAUSES = Object.keys(HIDING) as Cause[];

const lacking = <T>(all: ReadonlySet<T>, one: T): Set<T> => new Set([...all].filter((other) => other !== one));

/** All that hides a thing, each by itself and whatever else does; none where it is drawn. */
export const causesOf = (canvas: Canvas, node: CanvasNode): Cause[] =>
  CAUSES.filter((cause) => HIDING[cause].hides(canvas, node));

/** The canvas once one of the causes no longer hides a thing; the others may. */
export const withoutCause = (canvas: Canvas, node: CanvasNode, cause: Cause): Canvas =>
  HIDING[cause].without(canvas, node);

/** Why a thing is hidden, in a sentence. */
export const sayCause = (canvas: Canvas, node: CanvasNode, cause: Cause): string => HIDING[cause].says(canvas, node);

/** What is done against a cause, as a button says it. */
export const sayShow = (node: CanvasNode, cause: Cause): string => HIDING[cause].show(node);

const SHORT: Readonly<Record<Cause, string>> = {
  hand: t`by hand`,
  kind: t`by its kind`,
  few: t`few share it`,
  filter: t`by the filter`,
  time: t`outside the time`,
};

/** The causes as a cell of a table says them. */
export const nameCauses = (causes: readonly Cause[]): string => listed(causes.map((cause) => SHORT[cause]));

/** All that is hidden by its key: by a person's hand, because few share it, or by the filter. */
export function hiddenOf(canvas: Canvas): ReadonlySet<string> {
  const [few, left] = [sharedByFew(canvas), thingsLeftOut(canvas)];
  return few.size + left.size === 0 ? canvas.hidden : new Set([...canvas.hidden, ...few, ...left]);
}

/** Shows one thing, whatever hid it, and though it was in a fold. */
export function reveal(folded: Canvas, key: string): Canvas {
  const canvas = openFolds(folded, [key]);
  const node = canvas.nodes.get(key);
  if (!node) return canvas;
  return causesOf(canvas, node).reduce((shown, cause) => withoutCause(shown, node, cause), canvas);
}
