import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../../book.ts';
import { LONG_AGO } from '../plan/model.ts';

/** When something was seen. Of old things the days are often lost; of new ones never, so that none is known too early. */
export function seen(draw: Draw, { from, to }: { from: number; to: number }): Row {
  if (from < LONG_AGO && draw.at('lost').chance(0.2)) return {};
  const isLastKnown = draw.at('last').chance(0.7);
  return { first_seen: dateText(from), ...(isLastKnown && { last_seen: dateText(Math.max(from, to)) }) };
}
