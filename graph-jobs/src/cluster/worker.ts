import { thinking } from '../detect/cluster/thinking.ts';
import { serve, type Step } from './serve.ts';

/** Loaded where it is asked for: it brings DuckDB. */
const prepare: Step = async (question) => {
  const { preparing } = await import('../ingest/apart/preparing.ts');
  return (preparing[question.step] as Step)(question);
};

// Started by an executor, one for each of its cores; it ends when nobody asks any more.
await serve(process.stdin, process.stdout, { ...thinking, read: prepare, clean: prepare });
