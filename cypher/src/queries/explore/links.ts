import { z } from 'zod';
import { LinkTypeSchema } from '../../domain/link.ts';
import { NodeKind } from '../../domain/kinds.ts';
import { DeliveryView } from '../../domain/runs/run.ts';
import { defineQuery } from '../../query.ts';
import { contributors } from '../contributors.ts';

const key = z.string();
const keys = z.array(key);
const cap = z.number().int();
const run = z.number().int().nullable().describe('a past run; null = the current one');
const day = z.number().int().nullable();
const link = z.object({ from: key, type: z.string(), to: key, firstSeen: day, lastSeen: day });

/** What a picture shows of each thing; `facts` are all its properties, null unless asked for. */
export const things = defineQuery(
  'explore/things',
  'read',
  z.object({ contributors, keys, run, withFacts: z.boolean() }),
  z.object({
    key,
    kind: NodeKind,
    label: z.string(),
    degree: z.number().int(),
    status: z.string().nullable(),
    racketId: z.string().nullable(),
    operatorId: z.string().nullable(),
    weight: z.number().nullable(),
    beganAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    facts: z.record(z.string(), z.unknown()).nullable(),
  }),
);

/** How many links of each type and kind one thing has; `hidden` are held by other contributors. */
export const linkCounts = defineQuery(
  'explore/link-counts',
  'read',
  z.object({ contributors, key, cap }),
  z.object({ type: LinkTypeSchema, kind: NodeKind, count: z.number().int(), hidden: z.number().int() }),
);

/** The links of one thing, at most `cap` of them looked at. */
export const neighbourLinks = defineQuery(
  'explore/neighbours',
  'read',
  z.object({
    contributors,
    key,
    types: z.array(z.string()).nullable(),
    declared: z.array(z.string()).describe('the types shown when none are asked for'),
    kinds: z.array(z.string()).nullable(),
    fromDay: day,
    toDay: day,
    cap,
  }),
  link.extend({
    confidence: z.number().nullable(),
    other: key,
    kind: NodeKind,
    visible: z.boolean(),
    weight: z.number().nullable(),
    degree: z.number().int(),
  }),
);

/** The links between some things and others. */
export const connections = defineQuery(
  'explore/connections',
  'read',
  z.object({ contributors, keys, others: keys, hubDegree: z.number().int(), cap }),
  link,
);

/** One step outwards from a set of things, without stepping through hubs. */
export const frontierLinks = defineQuery(
  'explore/frontier',
  'read',
  z.object({
    contributors,
    keys,
    ends: keys,
    endDegree: z.number().int(),
    hubDegree: z.number().int(),
    caps: z.record(z.string(), z.number().int()).describe('most links of a kind that is stepped through'),
    avoid: z.array(z.string()),
    cap,
  }),
  link.extend({ near: key, far: key }),
);

/** The declared links around some sellers of a racket; `id` is the server's own, to tell links of the same ends apart. */
export const racketLinks = defineQuery(
  'explore/racket-links',
  'read',
  z.object({
    contributors,
    sellers: keys,
    shipments: z.number().int().describe('most shipments looked at for one seller'),
    seenBy: day.describe('links that were first seen later are left out; null leaves none out'),
    cap,
  }),
  link.extend({ id: z.string() }),
);

/** One declared link's number of rows, once for each role it stands in. */
export const declaredLink = defineQuery(
  'explore/link',
  'read',
  z.object({ contributors, from: key, type: z.string(), to: key }),
  z.object({ sources: z.number().int(), visible: z.boolean() }),
);

const linkRef = z.object({ from: key, type: z.string(), to: key });

/** Which of the given links the asker may see. */
export const visibleLinks = defineQuery(
  'explore/visible-links',
  'read',
  z.object({ contributors, links: z.array(linkRef) }),
  linkRef,
);

/** The deliveries whose rows the asker may see. */
export const visibleDeliveries = defineQuery(
  'explore/deliveries',
  'read',
  z.object({ contributors }),
  z.object({ seq: z.number().int(), id: z.string(), edition: z.number().int().nullable() }),
);

/** Every delivery that the asker may know of, withdrawn ones too, the latest first. */
export const deliveryHistory = defineQuery(
  'explore/delivery-history',
  'read',
  z.object({ contributors }),
  DeliveryView.omit({ tables: true }).extend({ counts: z.string().describe('canonical JSON, by table') }),
);

/** Things whose names, titles or addresses have the words of a Lucene text. */
export const wordHits = defineQuery(
  'explore/words',
  'read',
  z.object({ contributors, text: z.string(), limit: z.number().int() }),
  z.object({ key, score: z.number() }),
);

/** Accounts, telephone numbers and parcels that end as said. */
export const keysEnding = defineQuery(
  'explore/keys-ending',
  'read',
  z.object({ contributors, endings: z.array(z.string()), limit: z.number().int() }),
  z.object({ key, tracking: z.string().nullable() }),
);

/** Sellers whose keys end as said, on whichever platform. */
export const sellersEnding = defineQuery(
  'explore/sellers-ending',
  'read',
  z.object({ contributors, endings: z.array(z.string()), limit: z.number().int() }),
  z.object({ key }),
);

/** Things whose keys begin with one of the prefixes. */
export const keysStarting = defineQuery(
  'explore/keys-starting',
  'read',
  z.object({ contributors, prefixes: z.array(z.string()), limit: z.number().int() }),
  z.object({ key }),
);
