import type { Tables } from '../../ingest/tables.ts';
import type { Likenesses } from '../links/read-graph.ts';
import type { Reader } from '../snapshot/reader.ts';
import { readColumnSignals } from './column-signals.ts';
import { readColumnUses } from './column-uses.ts';

/** Reads from the columns of the archive, once they are laid ready (`layReady`). */
export function columnReader(bench: Tables, likenesses: Likenesses): Reader {
  return {
    uses: (onRead) => readColumnUses(bench, likenesses, onRead),
    own: (_, { medians }) => readColumnSignals(bench, medians),
  };
}
