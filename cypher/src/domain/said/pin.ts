import { z } from 'zod';
import { plainText } from './plain-text.ts';

/**
 * A person's word that a seller belongs to a racket, whatever the data says, or that it need not any more. The last word
 * on a seller decides; what was said before is kept.
 */
export const MembershipPin = z.object({
  id: z.string(),
  seller: z.string().describe('its key'),
  racket: z.string().describe('its id when this was said; where it merged, the seller goes along'),
  pinned: z.boolean().describe('false: let go'),
  author: z.string(),
  at: z.string().describe('ISO 8601 in UTC'),
  reason: z.string().nullable().describe('null where who asks sees less than its author did'),
});
export type MembershipPin = z.infer<typeof MembershipPin>;

/** A pin as it is kept: its reason may tell of everything that its author saw. */
export const StoredPin = MembershipPin.extend({
  reason: z.string(),
  sees: z.string().describe('JSON: whose facts its author saw, a list of contributors or null for everybody’s'),
});
export type StoredPin = z.infer<typeof StoredPin>;

/** What a person says of a membership; who and when is not theirs to say. */
export const NewPin = z.strictObject({
  seller: z.string().min(1).max(1_000).describe('key of the seller'),
  racket: z.string().min(1).max(200).describe('id of a racket of the current run'),
  pinned: z.boolean().describe('false: let go, the data decides again'),
  reason: plainText(2_000),
});
export type NewPin = z.infer<typeof NewPin>;
