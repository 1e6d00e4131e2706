import { thinking } from '../detect/cluster/thinking.ts';
import { serve, type Step } from './serve.ts';

/** A step of ingest, loaded where it is asked for: it brings DuckDB. */
const prepare =
  (name: 'read' | 'clean'): Step<never, never> =>
  async (about, part) => {
    const { preparing } = await import('../ingest/apart/preparing.ts');
    return preparing[name](about, part);
  };

// Started by an executor, one for each of its cores; it ends when nobody asks any more.
await serve(process.stdin, process.stdout, { ...thinking, read: prepare('read'), clean: prepare('clean') });
