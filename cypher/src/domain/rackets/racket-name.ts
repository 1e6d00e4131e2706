import { z } from 'zod';
import { oneLine } from '../said/plain-text.ts';
import { TitleParts } from './racket-title.ts';

/** So long is a name at most: it has to fit into one line. */
export const NAME_CHARACTERS = 80;

const name = oneLine(NAME_CHARACTERS).describe('what it is, not who: a racket is a lead to check');

/** What a racket is called: by its made title, and by people. */
export const RacketCalled = z.object({
  title: z.string().describe('its main brand, main country and size, as far as the reader may see them'),
  titled: TitleParts.describe('what the title says, for who words it in another language'),
  name: z.string().nullable().describe('what people call it; null where nobody does, or who asks sees not all of it'),
});
export type RacketCalled = z.infer<typeof RacketCalled>;

/** What several rackets are called; one that the reader may not see is left out. */
export const RacketsCalled = z.object({
  called: z.record(z.string(), RacketCalled).describe('what these rackets are called, by id, as of their last score'),
});
export type RacketsCalled = z.infer<typeof RacketsCalled>;

/** One entry of what people called a racket. Entries are added and never changed; the last one holds. */
export const RacketNaming = z.object({
  id: z.string().describe('the racket’s id and the version'),
  racketId: z.string(),
  version: z.number().int().min(1).describe('the how-manyeth entry on this racket'),
  name: z.string().nullable().describe('null: the name was taken away'),
  cameWith: z.string().nullable().describe('the racket that merged into it and brought its name along'),
  author: z.string().describe('who says it; of a name that came along the run'),
  at: z.string().describe('ISO 8601 in UTC, by the clock of the database'),
});
export type RacketNaming = z.infer<typeof RacketNaming>;

/** What a racket is called now, and what a change is held against. */
export const RacketNamed = z.object({
  version: z.number().int().describe('goes up by one with each entry; 0: nobody named it yet'),
  naming: RacketNaming.nullable().describe('the last entry; null where there is none, or it is not for the reader'),
});
export type RacketNamed = z.infer<typeof RacketNamed>;

/** What a person calls a racket; who and when is not theirs to say. */
export const NewRacketName = z.strictObject({
  version: z.number().int().min(0).describe('the version that was seen; any other one refuses the change'),
  name: name.nullable().describe('null takes the name away: the made title stands alone again'),
});
export type NewRacketName = z.infer<typeof NewRacketName>;

/** Somebody named it meanwhile: what one of them would have, and how the racket is called. */
export const NameConflict = z.object({ racketId: z.string(), yours: NewRacketName, theirs: RacketNamed });
export type NameConflict = z.infer<typeof NameConflict>;
