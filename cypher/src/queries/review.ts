import { z } from 'zod';
import { MembershipPin } from '../domain/pin.ts';
import { defineQuery } from '../query.ts';

/** What people said of sellers' membership, the latest first. */
export const membershipPins = defineQuery('review/pins', 'read', z.object({}), MembershipPin);

/** Keeps a person's word on a seller's membership. */
export const savePin = defineQuery('review/save-pin', 'write', MembershipPin, z.object({ id: z.string() }));
