import type { Canvas } from '../canvas/canvas.ts';
import { fold } from './folds.ts';
import { groupByOwners, isShared } from './share-out.ts';

/** How the fold of a country is named: by its code, which each language has its own name for. */
export const COUNTRY_FOLD = /^Country ([A-Z]{2})$/;

const COUNTRY = 'Country ';

/**
 * Folds each country with what it alone has. A seller of whom no country is told stays by itself, with what is its own; so
 * does what several countries share: that ties them.
 */
export function foldByCountry(canvas: Canvas, countries: ReadonlyMap<string, string>): Canvas {
  const groups = groupByOwners(canvas, ({ kind, key }) => {
    const country = countries.get(key);
    if (country !== undefined) return `${COUNTRY}${country}`;
    return kind === 'Seller' ? key : null;
  });
  return fold(
    canvas,
    groups.flatMap(([group, things]) =>
      group.startsWith(COUNTRY) && !isShared(group) ? { name: group, members: things.map(({ key }) => key) } : [],
    ),
  );
}
