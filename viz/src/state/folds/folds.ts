import { hashText } from '@ringbreaker/cypher/domain';
import type { Canvas, CanvasNode } from '../canvas.ts';
import type { Level } from './levels.ts';

/** Things that are drawn as one. */
export interface Fold {
  /** Known by its members: the same things folded again are the same fold. */
  id: string;
  name: string;
  /** The level that made it; null: a person did. */
  level: Level | null;
  members: ReadonlySet<string>;
}

export type Folds = ReadonlyMap<string, Fold>;

/** What is to be folded, and as what. */
export interface Folding {
  name: string;
  members: readonly string[];
  level?: Level | null;
}

/** Fewer things than this are no fold. */
const LEAST = 2;

/** The id of a fold of things, in whichever order they are named. */
function foldId(members: readonly string[]): string {
  const text = [...members].sort().join('\u001f');
  return `fold:${hashText(text).toString(36)}${hashText(`|${text}`).toString(36)}`;
}

/** Folds without some things; what is left of a fold with one thing alone is none. */
export function foldsWithout(folds: Folds, gone: ReadonlySet<string>): Folds {
  const kept = new Map<string, Fold>();
  let changed = false;
  for (const [id, fold] of folds) {
    const members = [...fold.members].filter((key) => !gone.has(key));
    if (members.length === fold.members.size) kept.set(id, fold);
    else if (members.length >= LEAST) kept.set(id, { ...fold, members: new Set(members) });
    changed ||= members.length !== fold.members.size;
  }
  return changed ? kept : folds;
}

/** A fold of things; null where they are too few. */
export function foldOf({ name, members, level = null }: Folding): Fold | null {
  const keys = [...new Set(members)];
  return keys.length < LEAST ? null : { id: foldId(keys), name, level, members: new Set(keys) };
}

/** Draws things as one, each of several foldings by itself; what was in another fold leaves it. */
export function fold(canvas: Canvas, foldings: readonly Folding[]): Canvas {
  const taken = new Set<string>();
  const made: Fold[] = [];
  for (const folding of foldings) {
    const members = folding.members.filter((key) => canvas.nodes.has(key) && !taken.has(key));
    const one = foldOf({ ...folding, members });
    if (!one) continue;
    for (const key of one.members) taken.add(key);
    made.push(one);
  }
  if (made.length === 0 || made.every((one) => isStanding(canvas.folds, one))) return canvas;
  return withFolds(
    canvas,
    new Map([...foldsWithout(canvas.folds, taken), ...made.map((one) => [one.id, one] as const)]),
  );
}

const isStanding = (folds: Folds, { id, name, level }: Fold) => {
  const standing = folds.get(id);
  return standing?.name === name && standing.level === level;
};

/** Draws the things of folds by themselves again. */
export function unfold(canvas: Canvas, ids: Iterable<string>): Canvas {
  const folds = new Map(canvas.folds);
  for (const id of ids) folds.delete(id);
  return folds.size === canvas.folds.size ? canvas : withFolds(canvas, folds);
}

/** Opens the folds that things are in. */
export function openFolds(canvas: Canvas, keys: readonly string[]): Canvas {
  if (canvas.folds.size === 0) return canvas;
  const inFold = foldsByThing(canvas.folds);
  return unfold(canvas, new Set(keys.flatMap((key) => inFold.get(key) ?? [])));
}

/** Puts other folds on a canvas; the pins of those that are no more go with them. */
export function withFolds(canvas: Canvas, folds: Folds): Canvas {
  const gone = [...canvas.pinned.keys()].filter((key) => canvas.folds.has(key) && !folds.has(key));
  if (gone.length === 0) return { ...canvas, folds };
  const pinned = new Map(canvas.pinned);
  for (const key of gone) pinned.delete(key);
  return { ...canvas, folds, pinned };
}

const known = new WeakMap<Folds, ReadonlyMap<string, string>>();

/** The id of the fold that each folded thing is in. */
export function foldsByThing(folds: Folds): ReadonlyMap<string, string> {
  const before = known.get(folds);
  if (before) return before;
  const inFold = new Map<string, string>();
  for (const { id, members } of folds.values()) for (const key of members) inFold.set(key, id);
  known.set(folds, inFold);
  return inFold;
}

/** The key under which a thing is drawn: its own, or its fold's. */
export const drawnAsOf = ({ folds }: Canvas, key: string): string => foldsByThing(folds).get(key) ?? key;

/** The things that are drawn under a key: those of a fold, or the one. */
export const thingsOf = ({ folds }: Canvas, key: string): readonly string[] => [...(folds.get(key)?.members ?? [key])];

/** Things that are in no fold. */
export function unfolded({ nodes, folds }: Canvas): CanvasNode[] {
  const inFold = foldsByThing(folds);
  return [...nodes.values()].filter(({ key }) => !inFold.has(key));
}
