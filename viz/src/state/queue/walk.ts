import { z } from 'zod';
import { QueueFilter } from './queue-filter.ts';

/** The list that somebody goes through: its rackets in the order they stood in, of how many, and what narrowed it. */
export const Walk = z.object({ ids: z.array(z.string()), total: z.number(), filter: QueueFilter });
export type Walk = z.infer<typeof Walk>;

/** Where a racket stands in the list. */
export interface Place {
  /** From 1 on. */
  readonly at: number;
  readonly of: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** Where a racket stands in the list that was walked; null where it is not in it. */
export function placeIn(walk: Walk | null, id: string): Place | null {
  const at = walk?.ids.indexOf(id) ?? -1;
  if (!walk || at < 0) return null;
  return { at: at + 1, of: walk.total, before: walk.ids[at - 1] ?? null, after: walk.ids[at + 1] ?? null };
}
