import { lookOf } from '../../graph/kinds.ts';
import { count, counted } from '../../graph/words.ts';
import { outsideOf } from '../time/time-window.ts';
import { sayWindow } from '../time/time-words.ts';
import { t } from '../../words/words.ts';
import { type Canvas, filterShared, filterTime, toggleKind } from './canvas.ts';
import { sayPart, withoutParts } from '../filter/say-filter.ts';
import { sharedByFew } from './shared-by.ts';
import { linksLeftOut, partsAgainst, partsAsked, type ThingFilter } from '../filter/thing-filter.ts';

/** A filter that is in force, to be taken away by itself. */
export interface CanvasChip {
  id: string;
  says: string;
  /** How many things of the canvas it hides or lets step back, whatever the others do. */
  things: number;
  without: (canvas: Canvas) => Canvas;
}

/** The filters of a canvas that are in force, in an order of their own: none heeds what another one does. */
export function canvasChips(canvas: Canvas): CanvasChip[] {
  return [
    ...kindChips(canvas),
    ...handChip(canvas),
    ...sharedChip(canvas),
    ...filterChips(canvas),
    ...timeChip(canvas),
  ];
}

function kindChips({ nodes, hiddenKinds }: Canvas): CanvasChip[] {
  return [...hiddenKinds].map((kind) => ({
    id: kind,
    says: t`Without ${lookOf(kind).plural.toLowerCase()}`,
    things: [...nodes.values()].filter((node) => node.kind === kind).length,
    without: (canvas) => toggleKind(canvas, kind),
  }));
}

function handChip({ hidden }: Canvas): CanvasChip[] {
  if (hidden.size === 0) return [];
  const without = (canvas: Canvas): Canvas => ({ ...canvas, hidden: new Set() });
  return [{ id: 'hand', says: t`Hidden by hand`, things: hidden.size, without }];
}

function sharedChip(canvas: Canvas): CanvasChip[] {
  if (canvas.sharedBy === 0) return [];
  const says = t`Shared by ${count(canvas.sharedBy)} sellers or more`;
  return [{ id: 'shared', says, things: sharedByFew(canvas).size, without: (now) => filterShared(now, 0) }];
}

function filterChips(canvas: Canvas): CanvasChip[] {
  const { filter, nodes } = canvas;
  const left = (part: keyof ThingFilter) =>
    part === 'weight'
      ? linksLeftOut(canvas).size
      : [...nodes.values()].filter((node) => partsAgainst(filter, node).includes(part)).length;
  return partsAsked(filter).map((part) => ({
    id: part,
    says: sayPart(filter, part),
    things: left(part),
    without: (now) => withoutParts(now, [part]),
  }));
}

function timeChip(canvas: Canvas): CanvasChip[] {
  const { time } = canvas;
  if (!time) return [];
  const shown = [time.shown, ...(time.compared ? [time.compared] : [])].map(sayWindow).join(t` and `);
  const things = outsideOf(canvas)?.nodes.size ?? 0;
  return [{ id: 'time', says: shown, things, without: (now) => filterTime(now, null) }];
}

/** What a chip says of how much it concerns. */
export const sayThings = ({ things }: CanvasChip): string => counted(things, 'thing');
