import { z } from 'zod';
import { Extent } from '../views.ts';

/** How exactly a place is known: a town; the main town of a region; the middle of a country's people. */
const Precision = z.enum(['city', 'region', 'country']);

/** A place on the map. */
export const Place = z.object({
  id: z.string().describe('the same for all that is placed there, as `city:1795565`, `region:CN.30`, `country:CN`'),
  name: z.string(),
  country: z.string().describe('ISO 3166-1 alpha-2'),
  countryName: z.string(),
  lat: z.number().describe('degrees, WGS 84'),
  lon: z.number(),
  precision: Precision,
});
export type Place = z.infer<typeof Place>;

export const PlacingRole = z.enum(['at', 'from', 'to']);
export type PlacingRole = z.infer<typeof PlacingRole>;

/**
 * Where one thing is, or where a parcel came from or went to, by one address or by the country that its row states. Of a
 * member of a racket: where it is, ships from, and takes returns.
 */
export const Placing = z.object({
  key: z.string().describe('the thing that was asked about'),
  role: PlacingRole,
  address: z
    .object({ key: z.string(), label: z.string() })
    .nullable()
    .describe('what says so; null: the country that is stated of the thing'),
  place: z.number().int().nullable().describe('its index in `places`; null where it could not be placed'),
  unsure: z
    .enum(['unknown', 'ambiguous'])
    .nullable()
    .describe('why it is not placed by a town: no town of that name is known, or several are'),
  firstSeen: z.number().int().nullable().describe('days since 1970-01-01'),
  lastSeen: z.number().int().nullable(),
});
export type Placing = z.infer<typeof Placing>;

/** Where things are, as far as the asker may see it. Who has no address, and no country, is not named. */
export const PlacesView = z.object({
  places: z.array(Place),
  placings: z.array(Placing),
  stated: z
    .array(z.object({ key: z.string(), country: z.string() }))
    .describe('the countries that rows state of things, also where an address says more'),
  extent: Extent.describe('counts placings'),
});
export type PlacesView = z.infer<typeof PlacesView>;
