import { NodeKind, type Position } from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import { type Canvas, linkId } from './canvas.ts';
import { type Fold, foldOf } from '../folds/folds.ts';
import { LEVELS } from '../folds/level.ts';
import { parseJson } from '../parse-json.ts';
import { MOST_SHARED_BY } from './shared-by.ts';

/** Text of half a sign can't be written into an address. */
const Name = z.string().regex(/^\P{Surrogate}*$/u);
const Key = Name.min(1);
/** Further out nothing can be drawn. */
const MOST = 1e9;
const along = z.number().min(-MOST).max(MOST);
const Count = z.number().min(0).max(MOST);
const SharedBy = z.number().int().min(0).max(MOST_SHARED_BY);
const Place = z.object({ x: along, y: along });
/** Days since 1970-01-01 that a date of four figures can name: from the year 0 to 9999. */
const Day = z.number().min(-719_528).max(2_932_896);
const Window = z.object({ from: Day, to: Day });
const Asked = z.object({
  kind: NodeKind.nullish(),
  type: z.string().nullish(),
  order: z.enum(['weight', 'most', 'least']).optional(),
  window: z.string().nullish(),
  connecting: z.array(Key).readonly().optional(),
});
const Saved = z.object({
  runSeq: z.number().nullable(),
  savedAt: z.iso.datetime(),
  nodes: z.array(
    z.object({
      key: Key,
      kind: NodeKind,
      label: z.string(),
      degree: Count,
      status: z.string().nullable(),
      racketId: z.string().nullable(),
      operatorId: z.string().nullable(),
      // What was saved before things had dates has none.
      begins: Day.nullable().default(null),
      ends: Day.nullable().default(null),
    }),
  ),
  links: z.array(
    z.object({
      id: z.string(),
      source: Key,
      target: Key,
      type: z.string(),
      firstSeen: Day.nullable(),
      lastSeen: Day.nullable(),
      weight: Count,
    }),
  ),
  roots: z.array(z.string()),
  expansions: z.array(
    z.tuple([
      z.string(),
      z.object({
        returned: z.array(z.string()),
        // What was saved before expands could be narrowed asked for anything.
        asked: Asked.default({}),
        shown: Count.nullable().default(null),
        total: Count,
        partial: z.boolean(),
      }),
    ]),
  ),
  hidden: z.array(z.string()),
  hiddenKinds: z.array(NodeKind),
  sharedBy: SharedBy.default(0),
  pinned: z.array(z.tuple([z.string(), Place])),
  time: z
    .object({ shown: Window, compared: Window.nullable(), outside: z.enum(['dim', 'hide']) })
    .nullable()
    .default(null),
  folds: z
    .array(z.object({ id: z.string(), name: Name, level: z.enum(LEVELS).nullable(), members: z.array(z.string()) }))
    .default([]),
  places: z.array(z.tuple([z.string(), Place])),
});

/** A canvas as it is kept in the browser: with its positions and the run that it was drawn from. */
export interface SavedCanvas {
  runSeq: number | null;
  savedAt: string;
  canvas: Canvas;
  places: Map<string, Position>;
}

/** Writes a canvas as text. */
export function writeSaved({ runSeq, savedAt, canvas, places }: SavedCanvas): string {
  return JSON.stringify({
    runSeq,
    savedAt,
    nodes: [...canvas.nodes.values()],
    links: [...canvas.links.values()],
    roots: [...canvas.roots],
    expansions: [...canvas.expansions].map(([key, expansion]) => [
      key,
      { ...expansion, returned: [...expansion.returned] },
    ]),
    hidden: [...canvas.hidden],
    hiddenKinds: [...canvas.hiddenKinds],
    sharedBy: canvas.sharedBy,
    pinned: [...canvas.pinned],
    time: canvas.time,
    folds: [...canvas.folds.values()].map((fold) => ({ ...fold, members: [...fold.members] })),
    places: [...places],
  } satisfies z.infer<typeof Saved>);
}

/** Reads a canvas back; null when the text is none, so that an old or broken save costs nothing but itself. */
export function readSaved(text: string | null): SavedCanvas | null {
  if (!text) return null;
  const parsed = Saved.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { runSeq, savedAt, places } = parsed.data;
  return { runSeq, savedAt, canvas: toCanvas(parsed.data), places: new Map(places) };
}

/** A kept canvas, less what speaks of things that are not on it: nothing could be drawn of that. */
function toCanvas(saved: z.infer<typeof Saved>): Canvas {
  const nodes = new Map(saved.nodes.map((node) => [node.key, node]));
  const stands = (key: string) => nodes.has(key);
  const folds = soundFolds(saved.folds, stands);
  const links = saved.links
    .filter(({ source, target }) => stands(source) && stands(target))
    .map((link) => ({ ...link, id: linkId(link.source, link.type, link.target) }));
  return {
    nodes,
    links: new Map(links.map((link) => [link.id, link])),
    roots: new Set(saved.roots.filter(stands)),
    expansions: new Map(
      saved.expansions
        .filter(([key]) => stands(key))
        .map(([key, expansion]) => [key, { ...expansion, shown: expansion.shown ?? expansion.returned.length }]),
    ),
    hidden: new Set(saved.hidden.filter(stands)),
    hiddenKinds: new Set(saved.hiddenKinds),
    sharedBy: saved.sharedBy,
    pinned: new Map(saved.pinned.filter(([key]) => stands(key) || folds.has(key))),
    // Where things stand is kept for all of them.
    placed: new Map(),
    time: saved.time,
    folds,
  };
}

/** Folds of things that stand, each thing in the first that names it. */
function soundFolds(saved: z.infer<typeof Saved>['folds'], stands: (key: string) => boolean): Map<string, Fold> {
  const taken = new Set<string>();
  const folds = new Map<string, Fold>();
  for (const { name, level, members } of saved) {
    const fold = foldOf({ name, level, members: members.filter((key) => stands(key) && !taken.has(key)) });
    if (!fold || stands(fold.id)) continue;
    for (const key of fold.members) taken.add(key);
    folds.set(fold.id, fold);
  }
  return folds;
}
