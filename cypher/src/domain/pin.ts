import { z } from 'zod';

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
  reason: z.string(),
});
export type MembershipPin = z.infer<typeof MembershipPin>;
