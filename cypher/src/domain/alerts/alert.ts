import { z } from 'zod';
import { CounterEvidence, LinkRef } from '../rackets/racket.ts';

/** All are raised by a run, apart from `strong_tie`: it is told as soon as a seller is delivered, before a run looks. */
export const AlertKind = z.enum(['strong_tie', 'new_member', 'returning_seller', 'merge', 'growth_spurt']);
export type AlertKind = z.infer<typeof AlertKind>;

/** A value that ties a seller in, with its rarity: the fewer use it, the more it says. */
export const SharedValue = z.object({
  key: z.string(),
  kind: z.string(),
  users: z.number().int().describe('sellers that use it, in the racket and in all'),
  weight: z.number().describe('how much it says, 0 to 1'),
});
export type SharedValue = z.infer<typeof SharedValue>;

/** What an alert rests on: stored as canonical JSON beside it. */
export const AlertBody = z.object({
  otherIds: z.array(z.string()).describe('rackets that merged into this one'),
  sellers: z.array(z.string()).describe('keys of the sellers that it speaks of'),
  path: z.array(z.string()).describe('from the seller over shared values to a member that was there before'),
  values: z.array(SharedValue),
  counterEvidence: z.array(CounterEvidence),
  evidence: z.array(LinkRef).max(50),
});
export type AlertBody = z.infer<typeof AlertBody>;

/** One alert as it is stored. `id` is made from kind, racket, seller and episode: each is raised once. */
export const StoredAlert = z.object({
  id: z.string(),
  number: z.number().int().describe('given in the switch, without a gap: a stream resumes after the last one seen'),
  run: z.number().int().describe('that raised it; of a strong tie the one that knew the racket'),
  asOf: z.string(),
  kind: AlertKind,
  racketId: z.string(),
  seller: z.string().nullable().describe('key of the seller, where it is about one'),
  episode: z.string(),
  says: z.string(),
  body: z.string().describe('canonical JSON of AlertBody'),
});
export type StoredAlert = z.infer<typeof StoredAlert>;
