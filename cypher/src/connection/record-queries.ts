import { AsyncLocalStorage } from 'node:async_hooks';
import type { Query } from '../query.ts';

/** A query that was run, with what it was given. */
export interface RecordedQuery {
  readonly query: Query;
  readonly params: Readonly<Record<string, unknown>>;
  /** No row had been read before it was asked: nothing that it was given can come from one. */
  readonly isFirst: boolean;
}

class Recording {
  readonly asked: RecordedQuery[] = [];
  hasRows = false;
}

const recordings = new AsyncLocalStorage<Recording>();

/** Does some work and tells which queries it ran, in their order. */
export async function recordQueries(work: () => Promise<unknown>): Promise<readonly RecordedQuery[]> {
  const recording = new Recording();
  await recordings.run(recording, work);
  return recording.asked;
}

/** Notes a query where queries are recorded; what it returns is called when its rows have come. */
export function noteQuery(query: Query, params: Readonly<Record<string, unknown>>): () => void {
  const recording = recordings.getStore();
  if (!recording) return ignore;
  recording.asked.push({ query, params, isFirst: !recording.hasRows });
  return () => (recording.hasRows = true);
}

const ignore = () => undefined;
