import type { Workbench } from './stage.ts';

/** What detection asks of its tables: DuckDB answers it on one machine, Spark on many. */
export type Tables = Pick<Workbench, 'run' | 'runInAnyOrder' | 'rows' | 'texts' | 'numbers' | 'append'>;
