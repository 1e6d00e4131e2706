import { z } from 'zod';
import { PlacingRole } from '../../domain/explorer/place.ts';
import { defineQuery } from '../../query.ts';
import { contributors } from '../contributors.ts';

const day = z.number().int().nullable();

const saidPlace = z.object({
  key: z.string(),
  role: PlacingRole,
  address: z.string().nullable(),
  label: z.string().nullable(),
  country: z.string().nullable(),
  firstSeen: day,
  lastSeen: day,
  lat: z.number().nullable().describe('degrees, as a row states them'),
  lon: z.number().nullable(),
  total: z.number().int().describe('how many there are of this thing'),
});
const most = z.number().int().describe('most of one thing');

/** What is said of where things are: by an address, or by a country alone. */
export const placings = defineQuery(
  'explore/placings',
  'read',
  z.object({ contributors, keys: z.array(z.string()), most }),
  saidPlace,
);

/** What is said of where the members of a racket are, ship from and take returns. */
export const racketPlacings = defineQuery(
  'explore/racket-placings',
  'read',
  // One map, so that there is one plan for all who ask.
  z.object({ asked: z.object({ contributors, id: z.string(), most }) }),
  saidPlace,
);
