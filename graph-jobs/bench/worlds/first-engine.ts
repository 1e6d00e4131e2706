import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from './figures.ts';

/** What the first engine reached on these marketplaces before it was replaced, by world, level and seed. */
type Frozen = Readonly<
  Record<string, Omit<Figures, 'honestRackets' | 'foundBySize' | 'operators'> & { readonly operators: number }>
>;

/** Beside the sources, not beside what is built of them. */
const FILE = join(import.meta.dirname, '..', '..', '..', 'bench', 'worlds', 'first-engine.json');
const frozen: Frozen = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Frozen) : {};

/** The first engine's figures on a marketplace of 4,000 sellers at its last delivery; undefined where it was not run. */
export function firstEngineOn(world: string, level: string, seed: number): Figures | undefined {
  const figures = frozen[`${world} ${level} ${seed}`];
  if (!figures) return undefined;
  const operators = { f1: figures.operators, precision: null, recall: null };
  return { ...figures, operators, foundBySize: null, honestRackets: null };
}
