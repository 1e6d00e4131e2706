import type { Position } from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import { LEVELS, type Level } from '../../state/folds/level.ts';
import { Places } from '../../state/kept/saved-canvas.ts';
import { parseJson } from '../../state/parse-json.ts';
import { readOf, writeOwn } from './window-store.ts';

/** Where things stood at each level. */
export type Stood = Map<Level, Map<string, Position>>;

const Kept = z.array(z.tuple([z.enum(LEVELS), Places]));

/** Of more things in all than this nothing is kept: the canvas itself needs the browser's room. */
const MOST_KEPT = 10_000;

const placeOfTab = (tab: number) => `levels.${tab}`;

/** Keeps in this browser where the things of a canvas stood at each level, for what goes on after a reload. */
export function keepLevels(tab: number, stood: Stood): void {
  const things = [...stood.values()].reduce((sum, { size }) => sum + size, 0);
  const kept = Array.from(stood, ([level, places]): z.infer<typeof Kept>[number] => [level, [...places]]);
  writeOwn(placeOfTab(tab), things > MOST_KEPT ? null : JSON.stringify(kept));
}

/** What was kept; nothing where that can't be read. */
export function readLevels(tab: number): Stood {
  const kept = Kept.safeParse(parseJson(readOf(placeOfTab(tab))));
  return new Map(kept.success ? kept.data.map(([level, places]) => [level, new Map(places)]) : []);
}

/** Keeps nothing of a canvas that is closed. */
export const forgetLevels = (tab: number): void => void writeOwn(placeOfTab(tab), null);
