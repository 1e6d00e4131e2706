import { z } from 'zod';
import { MembershipPin } from './pin.ts';
import { NamedThing, pageOf } from '../views.ts';

/** A pin with what its seller is called, and whether it is the last word on the seller. */
export const PinView = MembershipPin.extend({
  seller: NamedThing,
  standing: z.enum(['holds', 'overruled']).describe('the last word on a seller holds'),
});
export type PinView = z.infer<typeof PinView>;
export const PinPage = pageOf(PinView);
export type PinPage = z.infer<typeof PinPage>;
