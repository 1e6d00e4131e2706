import { GraphError } from '@ringbreaker/cypher';
import { JobError } from './job-error.ts';

/** What a script may rely on; `ringbreaker --help` lists them. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  rejects: 3,
  lease: 4,
  config: 6,
  weakTie: 10,
  strongTie: 11,
  unavailable: 69,
  again: 75,
  interrupted: 130,
} as const;

/** The exit status that an error asks for. */
export function exitStatusOf(error: unknown): number {
  if (error instanceof GraphError) {
    if (error.code === 'lease') return EXIT.lease;
    if (error.code === 'schema' || error.code === 'archive') return EXIT.config;
    if (error.code === 'unavailable' || error.code === 'credentials') return EXIT.unavailable;
    return EXIT.failed;
  }
  if (error instanceof JobError) {
    if (error.code === 'usage') return EXIT.usage;
    if (error.code === 'config') return EXIT.config;
    return error.code === 'cancelled' ? EXIT.interrupted : EXIT.failed;
  }
  if (error instanceof Error && error.name === 'AbortError') return EXIT.interrupted;
  if (error instanceof Error && error.name === 'ServerError') {
    return error.message.startsWith('NEO4J_') ? EXIT.config : EXIT.unavailable;
  }
  return EXIT.failed;
}
