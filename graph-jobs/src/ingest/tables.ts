import type { Workbench } from './stage.ts';

/**
 * What detection asks of its tables: DuckDB answers it on one machine, Spark on many. What is numbered by places
 * (`rowid`), and whole columns, come of tables that `runHere` made.
 */
export type Tables = Pick<Workbench, 'run' | 'runInAnyOrder' | 'runHere' | 'rows' | 'texts' | 'numbers' | 'append'>;
