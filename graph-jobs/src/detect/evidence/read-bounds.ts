/** Bounds of what is read: past them a thing is a provider's, a depot's or everybody's, and says nothing. */
export const BOUNDS = {
  image: { widest: 20, shops: 2 },
  place: { widest: 200 },
  consignments: { widest: 200, parcels: 5 },
  reposts: { widest: 20, days: 30 },
  flows: { fewest: 10, most: 5_000 },
  addresses: { fewest: 10 },
  parcels: { few: 10 },
} as const;
