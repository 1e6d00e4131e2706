import { z } from 'zod';
import { Band, Lifecycle } from './rackets/racket.ts';
import { RacketCalled } from './rackets/racket-name.ts';
import { Dismissal } from './rackets/racket-triage.ts';
import { Signal } from './rackets/weighed.ts';

/** What somebody may ask about: an account that is known by its id, or a value as the tables of the contract have it. */
export const ScreenedKind = z.enum([
  'seller',
  'store',
  'phone',
  'email',
  'handle',
  'device',
  'ip',
  'domain',
  'image',
  'address',
  'name',
  'iban',
  'bank',
  'card',
  'wallet',
  'psp',
  'crypto',
]);
export type ScreenedKind = z.infer<typeof ScreenedKind>;

const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'Expected two capital letters, as ISO 3166-1 has them')
  .optional();

/** One value as somebody wrote it. */
export const ScreenedValue = z.strictObject({
  kind: ScreenedKind,
  value: z.string().min(1).max(2_000),
  country: country.describe('of an address or an account; of a phone, if it is written without its country'),
  institution: z.string().max(200).optional().describe('of an account: the bank, the wallet, the payment provider'),
});
export type ScreenedValue = z.infer<typeof ScreenedValue>;

/** What a listing says beside its picture, which is a value of kind `image`. */
export const ScreenedListing = z.strictObject({
  title: z.string().max(2_000).optional(),
  brand: z.string().max(500).optional(),
  category: z.string().max(500).optional(),
  price: z.number().min(0).optional(),
  currency: z.string().length(3).optional().describe('ISO 4217'),
});
export type ScreenedListing = z.infer<typeof ScreenedListing>;

/** One seller, account, phone, address or listing to be screened: everything that is known of it, told once. */
export const ScreeningSubject = z.strictObject({
  id: z.string().max(500).optional().describe("the asker's own name for it; it comes back with the answer"),
  country: country.describe('where it is at home: helps to read a phone that is written without its country'),
  values: z.array(ScreenedValue).max(50).default([]),
  listing: ScreenedListing.optional(),
});
export type ScreeningSubject = z.infer<typeof ScreeningSubject>;

/** So many subjects are screened at once; near matches are dearer. */
export const SCREENING_CAPS = { subjects: 500, near: 100 } as const;

/** A question, for one subject or a batch. */
export const NewScreening = z
  .strictObject({
    subjects: z.array(ScreeningSubject).min(1).max(SCREENING_CAPS.subjects),
    near: z.boolean().default(false).describe('also addresses, names and pictures that are likely the same'),
  })
  .refine(({ subjects, near }) => !near || subjects.length <= SCREENING_CAPS.near, {
    path: ['subjects'],
    error: `With near matches at most ${SCREENING_CAPS.near} subjects at once`,
  });
export type NewScreening = z.infer<typeof NewScreening>;

/** Who was screened and is to be kept: loaded as a delivery of its own, which a withdrawal takes out again. */
export const NewStoredScreening = z.strictObject({
  subjects: z.array(ScreeningSubject).min(1).max(SCREENING_CAPS.subjects),
});
export type NewStoredScreening = z.infer<typeof NewStoredScreening>;

export const TieStrength = z.enum(['none', 'weak', 'strong']);
export type TieStrength = z.infer<typeof TieStrength>;

const weight = z.number().describe('how much it says, 0 to 1, as the run weighed it; less for a near match');

/** A value that is likely the same as the one that was asked about. */
const NearMatch = z.object({
  key: z.string(),
  label: z.string(),
  p: z.number().describe('the probability that the two are the same'),
});

/** One value of a subject, and what the graph knows of it. */
export const ScreenedAnswer = z.object({
  kind: ScreenedKind,
  label: z.string().describe('as it is read; what could not be read is told by its kind alone'),
  key: z.string().nullable().describe('its key in the graph; null where it is no value'),
  reads: z
    .enum(['tied', 'untied', 'generic', 'unknown', 'unread'])
    .describe(
      '`generic`: so many use it that it tells nothing apart; `unknown`: not in the graph; `unread`: it is no value',
    ),
  users: z.number().int().nullable().describe('sellers, stores and parties that use it; of a generic one roughly'),
  weight: weight.nullable(),
  says: z.string(),
  near: NearMatch.nullable().describe('what it was found by, where not by itself'),
  look: z.string().nullable().describe('where to look at it in the explorer: an address below that of the server'),
});
export type ScreenedAnswer = z.infer<typeof ScreenedAnswer>;

export const ScreeningCounter = z.object({
  kind: z.enum(['generic_value', 'authorised', 'explained', 'near_match', 'one_member', 'dismissed', 'untied']),
  says: z.string(),
});
export type ScreeningCounter = z.infer<typeof ScreeningCounter>;

/** A known racket that a subject is tied to. */
export const ScreenedRacket = z.object({
  id: z.string().nullable().describe('null where another contributor holds what ties it: ask them'),
  title: z.string().nullable().describe('its main brand, main country and size, as far as the asker may see them'),
  titled: RacketCalled.shape.titled.nullable(),
  name: RacketCalled.shape.name,
  tie: TieStrength,
  weight: weight.describe('of all that is shared together'),
  says: z.string(),
  band: Band.nullable(),
  lifecycle: Lifecycle.nullable(),
  dismissal: Dismissal.nullable().describe('null where no person dismissed it, or the day has come'),
  sellers: z.number().int().nullable(),
  topReason: z.string().nullable(),
  values: z.array(z.number().int()).describe('places of what is shared in `values`, the weightiest first'),
  counterEvidence: z.array(z.string()).describe('what speaks against the racket itself'),
  look: z.string().nullable(),
});
export type ScreenedRacket = z.infer<typeof ScreenedRacket>;

/** The answer on one subject: a lead to check, not a finding. */
export const SubjectScreening = z.object({
  id: z.string().nullable(),
  tie: TieStrength,
  says: z.string(),
  rackets: z.array(ScreenedRacket).describe('the most closely tied first'),
  values: z.array(ScreenedAnswer).describe('in the order of the question'),
  signals: z
    .array(z.object({ signal: Signal, says: z.string() }))
    .describe('what a listing shows by itself: no tie, and heard beside one'),
  counterEvidence: z.array(ScreeningCounter),
});
export type SubjectScreening = z.infer<typeof SubjectScreening>;

export const ScreeningView = z.object({
  runSeq: z.number().int().nullable().describe('the run whose rackets are known; null before the first'),
  answers: z.array(SubjectScreening).describe('in the order of the question'),
});
export type ScreeningView = z.infer<typeof ScreeningView>;

/** The explorer's address of some things: they stand behind the `#`, so that identifiers never reach a server's log. */
export function explorerAddress(keys: readonly string[]): string {
  return `/explore#v=1&n=${keys.map(encodeURIComponent).join(',')}&r=*`;
}
