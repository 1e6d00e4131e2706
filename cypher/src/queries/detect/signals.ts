import { z } from 'zod';
import { defineQuery } from '../../query.ts';

const text = z.string();
const day = z.number().int().nullable();
const count = z.number().int();
const of = { sellers: z.array(text) };
const sellers = z.object(of);

/** What the given sellers list, by brand, category and currency; the patterns are those of lower-case texts. */
export const sellerListings = defineQuery(
  'detect/signals/seller-listings',
  'read',
  z.object({ ...of, strikes: text, steering: text }),
  z.object({
    seller: text,
    brand: text.nullable(),
    category: text.nullable(),
    currency: text.nullable(),
    medianPrice: z.number().nullable(),
    listings: count,
    removed: count,
    sample: text,
    struck: count,
    struckSample: text.nullable(),
    steering: count,
    steeringSample: text.nullable(),
  }),
);

/** How many of the given sellers' pictured listings name no brand though so many shops name one over the same picture. */
export const hiddenBrands = defineQuery(
  'detect/signals/hidden-brands',
  'read',
  z.object({ ...of, widest: count, shops: count }),
  z.object({ seller: text, pictured: count, hidden: count, brand: text.nullable(), sample: text.nullable() }),
);

/** Listings of the given sellers that were taken down as counterfeit and stood again within so many days. */
export const listingReposts = defineQuery(
  'detect/signals/listing-reposts',
  'read',
  z.object({ ...of, strikes: text, widest: count, days: count }),
  z.object({ seller: text, gone: text, again: text, by: text }),
);

/** Outcomes that concern the given sellers, their stores or the parties behind them. */
export const sellerOutcomes = defineQuery(
  'detect/signals/seller-outcomes',
  'read',
  sellers,
  z.object({
    seller: text,
    outcome: text,
    about: text,
    type: text,
    finding: text.nullable(),
    occurredAt: text.nullable(),
    value: z.number().nullable(),
    currency: text.nullable(),
  }),
);

/** Counterfeit goods found at who supplies the given sellers. */
export const supplierOutcomes = defineQuery(
  'detect/signals/supplier-outcomes',
  'read',
  sellers,
  z.object({ seller: text, supplier: text, outcome: text, type: text, occurredAt: text.nullable() }),
);

/** Every seller at whom counterfeit goods were found by an outcome of the given types. */
export const confirmedSellers = defineQuery(
  'detect/signals/confirmed-sellers',
  'read',
  z.object({ types: z.array(text) }),
  z.object({ seller: text, occurredAt: text.nullable() }),
);

/** Brands that the given sellers may sell. */
export const sellerAuthorisations = defineQuery(
  'detect/signals/seller-authorisations',
  'read',
  sellers,
  z.object({ seller: text, brandKey: text, brand: text, validFrom: day, validTo: day }),
);

/** The names that the given sellers' accounts are held in, beside the declared owners' names. */
export const sellerPayees = defineQuery(
  'detect/signals/seller-payees',
  'read',
  sellers,
  z.object({ seller: text, account: text, nameKey: text, owners: z.array(text) }),
);

/** Whether there is any payment at all. */
export const anyPayment = defineQuery(
  'detect/signals/any-payment',
  'read',
  z.object({}),
  z.object({ any: z.boolean() }),
);

/** A year's dollars into the given sellers' own accounts, for those in the United States. */
export const sellerIncome = defineQuery(
  'detect/signals/seller-income',
  'read',
  z.object({ ...of, since: text, until: text }),
  z.object({ seller: text, account: text, sales: count, amount: z.number() }),
);

/** Payments into and out of the given sellers' accounts: payment, way, day, amount, other account, one holder's. */
export const accountFlows = defineQuery(
  'detect/signals/account-flows',
  'read',
  z.object({ ...of, fewest: count, most: count }),
  z.object({
    seller: text,
    account: text,
    currency: text.nullable(),
    payments: z.array(z.tuple([text, z.enum(['TO', 'FROM']), text, z.number(), text, z.boolean()])),
  }),
);

/** Addresses of the given sellers, their stores and owners that at least so many use. */
export const wideAddresses = defineQuery(
  'detect/signals/wide-addresses',
  'read',
  z.object({ ...of, fewest: count }),
  z.object({
    seller: text,
    owner: text,
    address: text,
    display: text.nullable(),
    addressRole: text,
    users: count,
  }),
);

/** Parcels of the given sellers by currency; `few` items make a small parcel. */
export const sellerParcels = defineQuery(
  'detect/signals/seller-parcels',
  'read',
  z.object({ ...of, few: count }),
  z.object({
    seller: text,
    currency: text.nullable(),
    parcels: count,
    counted: count,
    small: count,
    valued: count,
    medianUnitValue: z.number().nullable(),
    sample: text,
  }),
);

/** Parcels of the given sellers that went through a third country. */
export const parcelDetours = defineQuery(
  'detect/signals/parcel-detours',
  'read',
  sellers,
  z.object({
    seller: text,
    origin: text.nullable(),
    transit: text,
    destination: text.nullable(),
    parcels: count,
    sample: text,
  }),
);

/** Dated parcels of the given sellers to one address (parcel, day, declared value), where there are several. */
export const splitConsignments = defineQuery(
  'detect/signals/split-consignments',
  'read',
  z.object({ ...of, widest: count, parcels: count }),
  z.object({
    seller: text,
    place: text,
    country: text.nullable(),
    currency: text.nullable(),
    parcels: z.array(z.tuple([text, text, z.number()])),
  }),
);

/** Labels and unmarked goods of the given sellers, by the address that they go to: parcel, day, description. */
export const packingConsignments = defineQuery(
  'detect/signals/packing-consignments',
  'read',
  z.object({ ...of, widest: count, labels: text, blanks: text }),
  z.object({
    seller: text,
    place: text,
    sort: z.enum(['labels', 'blanks']),
    parcels: z.array(z.tuple([text, text, text])),
  }),
);
