import { z } from 'zod';
import { Band, Lifecycle, Role } from '../domain/rackets/racket.ts';
import { StoredDismissal } from '../domain/rackets/racket-triage.ts';
import { NodeKind } from '../domain/kinds.ts';
import { defineQuery } from '../query.ts';
import { contributors } from './contributors.ts';

const key = z.string();
const keys = z.array(key);
const whole = z.number().int();

const run = whole.nullable().describe('the current run; null before the first');

/** What values have to do with known rackets; one that is not in the graph has no key. */
export const screenedValues = defineQuery(
  'screen/screened-values',
  'read',
  z.object({
    values: keys,
    widest: whole.describe('a value of more users is not opened'),
    most: whole.describe('nor one that hangs on more rackets, those of earlier runs among them'),
    few: whole.describe('of a value of so many users or fewer its members are told'),
  }),
  z.object({
    run,
    verdicts: whole.describe('how many verdicts there are: none is ever taken away'),
    asked: key,
    key: key.nullable(),
    kind: NodeKind.nullable(),
    label: z.string().nullable(),
    users: whole,
    open: z.boolean(),
    ties: z.array(z.object({ racket: z.string(), weight: z.number(), sellers: whole })),
    members: z
      .array(z.object({ racket: z.string(), seller: key, confidence: z.number() }))
      .describe('members of rackets that use it, by themselves or by a store: maybe more than once'),
    alike: z.array(z.object({ key, p: z.number() })).describe('values that matching took for the same'),
  }),
);

/** Which values the asker may see. */
export const visibleValues = defineQuery(
  'screen/visible-values',
  'read',
  z.object({ contributors, values: keys }),
  z.object({ key }),
);

/** What sellers, and the sellers of stores, have to do with known rackets; one that is not in the graph has no key. */
export const screenedAccounts = defineQuery(
  'screen/screened-accounts',
  'read',
  z.object({ contributors, accounts: keys }),
  z.object({
    run,
    asked: key,
    key: key.nullable(),
    label: z.string().nullable(),
    ties: z.array(z.object({ racket: z.string(), weight: z.number(), role: Role })),
    brands: keys.describe('brands that the seller is authorised for, now or before'),
    ranOut: keys.describe('those of them for which it no longer is'),
    visible: z.boolean().nullable(),
  }),
);

/** Known rackets by their ids, as far as the asker may see them; the assessment is canonical JSON. */
export const screenedRackets = defineQuery(
  'screen/screened-rackets',
  'read',
  z.object({ contributors, ids: keys }),
  z.object({
    id: z.string(),
    band: Band,
    lifecycle: Lifecycle,
    dismissal: StoredDismissal.nullable(),
    sellers: whole,
    topReason: z.string(),
    assessment: z.string(),
  }),
);

/** The one brand under which several shops show a picture. */
export const picturedBrands = defineQuery(
  'screen/pictured-brands',
  'read',
  z.object({ contributors, images: keys, widest: whole, shops: whole }),
  z.object({ key, brand: z.string(), shops: whole }),
);

/** Parts of the reference that are newer than the known ones (`part@version`). */
export const newerReferences = defineQuery(
  'screen/newer-references',
  'read',
  z.object({ parts: z.array(z.string()), known: z.array(z.string()) }),
  z.object({ part: z.string(), version: whole, body: z.string() }),
);

/** Which of these sellers somebody else than one contributor tells of. */
export const deliveredSellers = defineQuery(
  'screen/delivered-sellers',
  'read',
  z.object({ keys, except: z.string().describe('the contributor') }),
  z.object({ key }),
);
