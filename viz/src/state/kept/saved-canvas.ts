import { NodeKind } from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import { foldOf, type Fold } from '../folds/folds.ts';
import { LEVELS } from '../folds/level.ts';
import { type Canvas, linkId } from '../canvas/canvas.ts';
import { notesOf } from '../canvas/notes/canvas-note.ts';
import { MOST_SHARED_BY } from '../canvas/shared-by.ts';
import { narrow, NO_FILTER } from '../filter/thing-filter.ts';

/** Text of half a sign can't be written into an address. */
const Name = z.string().regex(/^\P{Surrogate}*$/u);
const Key = Name.min(1);
/** Further out nothing can be drawn. */
const MOST = 1e9;
const along = z.number().min(-MOST).max(MOST);
const Count = z.number().min(0).max(MOST);
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
const SavedNode = z.object({
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
});
const SavedLink = z.object({
  id: z.string(),
  source: Key,
  target: Key,
  type: z.string(),
  firstSeen: Day.nullable(),
  lastSeen: Day.nullable(),
  weight: Count,
});
const Expanded = z.object({
  returned: z.array(z.string()),
  // What was saved before expands could be narrowed asked for anything.
  asked: Asked.default({}),
  shown: Count.nullable().default(null),
  total: Count,
  partial: z.boolean(),
});

const Figures = z.tuple([z.number().int().min(0).max(MOST), z.number().int().min(0).max(MOST)]);
const Filter = z.object({
  text: Name,
  kinds: z.array(NodeKind).readonly(),
  degree: Figures.readonly().nullable(),
  weight: Figures.readonly().nullable(),
});

/** What is kept of a canvas besides its things and links, each by the name that it has there. */
const PARTS = {
  roots: z.array(z.string()),
  expansions: z.array(z.tuple([z.string(), Expanded])),
  hidden: z.array(z.string()),
  hiddenKinds: z.array(NodeKind),
  sharedBy: z.number().int().min(0).max(MOST_SHARED_BY),
  filter: Filter,
  pinned: z.array(z.tuple([z.string(), Place])),
  time: z.object({ shown: Window, compared: Window.nullable(), outside: z.enum(['dim', 'hide']) }).nullable(),
  folds: z.array(
    z.object({ id: z.string(), name: Name, level: z.enum(LEVELS).nullable(), members: z.array(z.string()) }),
  ),
  notes: z.array(z.object({ text: Name, ...Place.shape })),
  view: z.object({ id: z.string(), name: z.string(), version: z.number().int() }).nullable(),
};
/** Where things stand, by their keys. */
export const Places = z.array(z.tuple([z.string(), Place]));

/** Rows of a table, as where each run of them begins and how long it is. */
const Runs = z.array(z.number().int().min(0).max(MOST));

/** A step beside the present one: what is not said is as in the step that is nearer to the present. */
const SavedStep = z
  .object({ ...PARTS, nodes: Runs, links: Runs, placed: Places })
  .partial()
  .extend({ name: z.string(), joins: z.string().optional() });
export type SavedStep = z.infer<typeof SavedStep>;

/** Steps beside the present one, the nearest first, and what of theirs does not stand on the present canvas. */
const SavedSteps = z.object({
  nodes: z.array(SavedNode),
  links: z.array(SavedLink),
  past: z.array(SavedStep),
  future: z.array(SavedStep),
});
export type SavedSteps = z.infer<typeof SavedSteps>;
export const NO_STEPS: SavedSteps = { nodes: [], links: [], past: [], future: [] };

/** A canvas as it is kept as text. What was added since is not there in what was kept before. */
export const Saved = z.object({
  runSeq: z.number().nullable(),
  savedAt: z.iso.datetime(),
  name: z.string().nullable().catch(null).default(null),
  nodes: z.array(SavedNode),
  links: z.array(SavedLink),
  ...PARTS,
  sharedBy: PARTS.sharedBy.default(0),
  filter: Filter.default(NO_FILTER),
  time: PARTS.time.default(null),
  folds: PARTS.folds.default([]),
  notes: PARTS.notes.default([]),
  view: PARTS.view.default(null),
  places: Places,
  arranged: z.boolean().default(false),
  steps: SavedSteps.catch(NO_STEPS).default(NO_STEPS),
});
export type Saved = z.infer<typeof Saved>;
/** A canvas with its things and links in full. */
export type SavedCanvasParts = Pick<Saved, 'nodes' | 'links' | keyof typeof PARTS>;

/** What is kept of a canvas besides its things and links. */
export function partsOf(canvas: Canvas): Pick<Saved, keyof typeof PARTS> {
  return {
    roots: [...canvas.roots],
    expansions: [...canvas.expansions].map(([key, expansion]) => [
      key,
      { ...expansion, returned: [...expansion.returned], shown: expansion.shown },
    ]),
    hidden: [...canvas.hidden],
    hiddenKinds: [...canvas.hiddenKinds],
    sharedBy: canvas.sharedBy,
    filter: canvas.filter,
    pinned: [...canvas.pinned],
    time: canvas.time,
    folds: [...canvas.folds.values()].map((fold) => ({ ...fold, members: [...fold.members] })),
    notes: [...canvas.notes.values()].map(({ text, x, y }) => ({ text, x, y })),
    view: canvas.view,
  };
}

/** A kept canvas, less what speaks of things that are not on it: nothing could be drawn of that. */
export function toCanvas(saved: SavedCanvasParts, placed: Canvas['placed'] = new Map()): Canvas {
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
    filter: narrow(NO_FILTER, saved.filter),
    pinned: new Map(saved.pinned.filter(([key]) => stands(key) || folds.has(key))),
    placed,
    time: saved.time,
    folds,
    notes: notesOf(saved.notes),
    view: saved.view,
  };
}

/** Folds of things that stand, each thing in the first that names it. */
function soundFolds(saved: Saved['folds'], stands: (key: string) => boolean): Map<string, Fold> {
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
