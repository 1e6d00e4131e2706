import { type Fold, type Folds, foldOf } from './folds.ts';
import { LEVELS } from './level.ts';

/** Writes folds for the address: of each its level, its name and where its things stand in the list of keys, as in `-/3%20phones/0-4.7`. */
export function writeFolds(folds: Folds, placeOf: ReadonlyMap<string, number>): string {
  return [...folds.values()]
    .map(({ level, name, members }) => {
      const places = [...members].flatMap((key) => placeOf.get(key) ?? []).sort((a, b) => a - b);
      return [level ?? '-', encodeURIComponent(name), writeRanges(places)].join('/');
    })
    .join(',');
}

/** Reads what `writeFolds` wrote; what is none is left out, and a thing is in the first of the folds that name it. */
export function readFolds(text: string | undefined, keys: readonly (string | undefined)[]): Fold[] {
  const taken = new Set<string>();
  return (text ?? '').split(',').flatMap((part) => {
    const [level = '', name = '', ranges = ''] = part.split('/');
    const of = level === '-' ? null : LEVELS.find((one) => one === level);
    const members = readRanges(ranges, keys.length)
      .flatMap((place) => keys[place] ?? [])
      .filter((key) => !taken.has(key));
    const read = of === undefined ? null : foldOf({ name: decode(name), members, level: of });
    for (const key of read?.members ?? []) taken.add(key);
    return read ?? [];
  });
}

function writeRanges(places: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    if (last && last[1] === place - 1) last[1] = place;
    else ranges.push([place, place]);
  }
  return ranges.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join('.');
}

function readRanges(text: string, end: number): number[] {
  return [...text.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, from, to]) => {
    const [first, last] = [Number(from), Math.min(Number(to ?? from), end - 1)];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
