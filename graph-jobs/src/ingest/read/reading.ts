import type { Inspection } from './inspect-file.ts';
import type { SourceFile } from './source-files.ts';
import type { Workbench } from '../stage.ts';

/** A file and what the one pass over it told. */
export interface InspectedFile extends SourceFile, Inspection {
  /** Number of the file in its delivery, from 0. */
  readonly index: number;
  /** Once it is read: those of its columns that the contract knows, in its own order. */
  readonly columns?: readonly string[];
}

/** What reading needs: where to, where relative paths of a mapping start, and what hides card numbers. */
export interface Reading {
  readonly bench: Workbench;
  readonly folder: string;
  readonly mask: (account: string) => string;
}
