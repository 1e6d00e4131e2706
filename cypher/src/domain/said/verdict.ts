import { z } from 'zod';
import { plainText } from './plain-text.ts';

export const Judgement = z.enum(['same', 'different', 'unsure']);
export type Judgement = z.infer<typeof Judgement>;

/** A person's word on whether two values, or two parties, are the same; the later of two that contradict decides. */
export const ValueVerdict = z.object({
  id: z.string(),
  one: z.string().describe('the smaller key'),
  other: z.string(),
  judgement: Judgement,
  author: z.string(),
  at: z.string().describe('ISO 8601 in UTC'),
  reason: z.string().nullable().describe('null where who asks sees less than its author did'),
});
export type ValueVerdict = z.infer<typeof ValueVerdict>;

/** A verdict as it is kept: its reason may tell of everything that its author saw. */
export const StoredVerdict = ValueVerdict.extend({
  reason: z.string(),
  sees: z.string().describe('JSON: whose facts its author saw, a list of contributors or null for everybody’s'),
});
export type StoredVerdict = z.infer<typeof StoredVerdict>;

/** What a person says when giving a verdict; who and when is not theirs to say. */
export const NewVerdict = z.strictObject({
  one: z.string().min(1).max(1_000).describe('key of a value or a party'),
  other: z.string().min(1).max(1_000).describe('key of another one of the same kind'),
  judgement: Judgement.describe('`unsure` takes back what was said before'),
  reason: plainText(2_000),
});
export type NewVerdict = z.infer<typeof NewVerdict>;

/** How a verdict stands beside the others: in force, overruled by a later one on its pair, or kept out by a *different*. */
export const VerdictStanding = z.enum(['holds', 'overruled', 'contradicted']);
export type VerdictStanding = z.infer<typeof VerdictStanding>;
