import { z } from 'zod';
import { RacketNaming } from '../../domain/rackets/racket-name.ts';
import { defineQuery } from '../../query.ts';
import { contributors } from '../contributors.ts';

const racketId = z.string();
const version = z.number().int();

/** What a racket of the current run is called; locks it until the transaction ends. No row where it is not to be seen. */
export const lockRacketName = defineQuery(
  'review/lock-racket-name',
  'write',
  z.object({ racketId, contributors }),
  z.object({ version, hiddenMembers: z.number().int().describe('sellers of it that the asker does not see') }),
);

/** Everything that a racket was called, the latest first; no row for those who do not see all of its sellers. */
export const racketNamings = defineQuery(
  'review/racket-namings',
  'read',
  z.object({ racketId, contributors }),
  RacketNaming,
);

/** Keeps one more entry on a racket that is locked. */
export const saveRacketNaming = defineQuery(
  'review/save-racket-naming',
  'write',
  RacketNaming.pick({ racketId: true, version: true, name: true, author: true }),
  RacketNaming,
);

/** What people call rackets: these (null = all), or those whose name has a text. */
export const racketNames = defineQuery(
  'review/racket-names',
  'read',
  z.object({ ids: z.array(racketId).nullable(), text: z.string().nullable(), contributors }),
  z.object({ id: racketId, name: z.string() }),
);
