import { NodeKind } from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import type { Canvas, Position } from './canvas.ts';
import { LEVELS } from './folds/level.ts';
import { parseJson } from './parse-json.ts';

const Place = z.object({ x: z.number(), y: z.number() });
const Window = z.object({ from: z.number(), to: z.number() });
const Saved = z.object({
  runSeq: z.number().nullable(),
  savedAt: z.string(),
  nodes: z.array(
    z.object({
      key: z.string(),
      kind: NodeKind,
      label: z.string(),
      degree: z.number(),
      status: z.string().nullable(),
      racketId: z.string().nullable(),
      operatorId: z.string().nullable(),
      // What was saved before things had dates has none.
      begins: z.number().nullable().default(null),
      ends: z.number().nullable().default(null),
    }),
  ),
  links: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      target: z.string(),
      type: z.string(),
      firstSeen: z.number().nullable(),
      lastSeen: z.number().nullable(),
      weight: z.number(),
    }),
  ),
  roots: z.array(z.string()),
  expansions: z.array(
    z.tuple([z.string(), z.object({ returned: z.array(z.string()), total: z.number(), partial: z.boolean() })]),
  ),
  hidden: z.array(z.string()),
  hiddenKinds: z.array(NodeKind),
  pinned: z.array(z.tuple([z.string(), Place])),
  time: z
    .object({ shown: Window, compared: Window.nullable(), outside: z.enum(['dim', 'hide']) })
    .nullable()
    .default(null),
  folds: z
    .array(
      z.object({ id: z.string(), name: z.string(), level: z.enum(LEVELS).nullable(), members: z.array(z.string()) }),
    )
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
  const saved = parsed.data;
  const canvas: Canvas = {
    nodes: new Map(saved.nodes.map((node) => [node.key, node])),
    links: new Map(saved.links.map((link) => [link.id, link])),
    roots: new Set(saved.roots),
    expansions: new Map(saved.expansions),
    hidden: new Set(saved.hidden),
    hiddenKinds: new Set(saved.hiddenKinds),
    pinned: new Map(saved.pinned),
    time: saved.time,
    folds: new Map(saved.folds.map((fold) => [fold.id, { ...fold, members: new Set(fold.members) }])),
  };
  return { runSeq: saved.runSeq, savedAt: saved.savedAt, canvas, places: new Map(saved.places) };
}
