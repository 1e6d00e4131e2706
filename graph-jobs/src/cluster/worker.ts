import { thinking } from '../detect/cluster/thinking.ts';
import { serve } from './serve.ts';

// Started by an executor, one for each of its cores; it ends when nobody asks any more.
await serve(process.stdin, process.stdout, thinking);
