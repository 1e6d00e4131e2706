import { lookOf } from '../../graph/kinds.ts';
import { count } from '../../graph/words.ts';
import { listed, t } from '../../words/words.ts';
import { type Canvas, narrowTo } from '../canvas/canvas.ts';
import { NO_FILTER, type Range, type ThingFilter } from './thing-filter.ts';

/** A part of the filter in words. */
export function sayPart({ text, kinds, degree, weight }: ThingFilter, part: keyof ThingFilter): string {
  if (part === 'text') return t`With “${text.trim()}”`;
  if (part === 'kinds') return t`Only ${listed(kinds.map((kind) => lookOf(kind).plural.toLowerCase()))}`;
  if (part === 'degree') return t`${sayBetween(degree)} links`;
  return t`Links that say ${sayBetween(weight)} %`;
}

const sayBetween = (range: Range | null) => {
  const [from, to] = range ?? [0, 0];
  return from === to ? count(from) : `${count(from)}–${count(to)}`;
};

/** The canvas without some parts of its filter. */
export function withoutParts(canvas: Canvas, parts: readonly (keyof ThingFilter)[]): Canvas {
  return narrowTo(canvas, Object.fromEntries(parts.map((part) => [part, NO_FILTER[part]])));
}
