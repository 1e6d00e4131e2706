import type { Draw } from '#jobs/generate/draw';
import type { Bonds } from './settings.ts';

/** Which channels tie one to another: none at a cut end, else a main one and others by chance. */
export function bondsOf<T extends string>(bonds: Bonds<T>, draw: Draw, mayBeCut: boolean): ReadonlySet<T> {
  if (mayBeCut && draw.at('cut').chance(bonds.cut)) return new Set();
  const names = Object.keys(bonds.main) as T[];
  const main = draw.at('main').weighted(names, (name) => bonds.main[name]);
  return new Set(names.filter((name) => name === main || draw.at('extra').at(name).chance(bonds.extra[name])));
}
