import { saying } from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import { ProblemError } from '../problems/problem-error.ts';

const Cursor = z.tuple([z.number().int().min(0), z.number().int().nullable()]);

/**
 * Where the next page begins, and in which run, so that a list stays one list while a new run comes in. What is numbered may
 * say the number of the last item for how many were shown.
 */
export interface Place {
  readonly skip: number;
  readonly run: number | null;
}

/** Writes a place as an opaque cursor. */
export function writeCursor({ skip, run }: Place): string {
  return Buffer.from(JSON.stringify([skip, run])).toString('base64url');
}

/**
 * Reads a cursor; none is the first page of the current run.
 * @throws ProblemError `invalid` for anything that this API did not write.
 */
export function readCursor(cursor: string | undefined): Place {
  if (cursor === undefined) return { skip: 0, run: null };
  try {
    const [skip, run] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { skip, run };
  } catch {
    throw new ProblemError('invalid', saying`The cursor is not one that this API gave.`, {
      todo: saying`Pass \`next\` of the page before as it is, or leave the cursor out to begin again.`,
      errors: [{ path: 'cursor', message: saying`Unknown cursor` }],
    });
  }
}

/** Makes a page of what a query answered; `next` is null on the last. */
export function pageOf<T>(items: T[], place: Place, answer: { total: number; run: number | null }) {
  const skip = place.skip + items.length;
  const more = items.length > 0 && skip < answer.total;
  return { items, next: more ? writeCursor({ skip, run: answer.run }) : null, total: answer.total };
}
