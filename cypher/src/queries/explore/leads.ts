import { z } from 'zod';
import { NodeKind } from '../../domain/kinds.ts';
import { defineQuery } from '../../query.ts';
import { contributors } from '../contributors.ts';

const text = z.string();
const day = z.number().int().nullable();
const whole = z.number().int();
/** The links from a seller to a value that it comes by: from, type, to, first and last day. */
const way = z.array(z.tuple([text, text, text, day, day]));
/**
 * All that is asked for goes in one map. The server plans a query anew for each size of a list that is a parameter by
 * itself, and a query of ten ways is planned for seconds.
 */
const asking = <Asked extends z.ZodRawShape>(asked: Asked) => z.object({ asked: z.object({ contributors, ...asked }) });
const most = whole.describe('links of one thing that are read at most');

/** Where a lead begins: the sellers behind a thing, and of a parcel the values that it came from, each with its kind. */
export const leadSeed = defineQuery(
  'explore/lead-seed',
  'read',
  z.object({ contributors, key: text, most }),
  z.object({ kind: NodeKind, label: text, sellers: z.array(text), values: z.array(z.tuple([text, text])) }),
);

/** What some sellers use, whichever way they come by it. */
export const leadUses = defineQuery(
  'explore/lead-uses',
  'read',
  asking({ sellers: z.array(text), most }),
  z.object({ seller: text, value: text, kind: text, way }),
);

/** Who uses some values; of a hub how many do. */
export const leadUsers = defineQuery(
  'explore/lead-users',
  'read',
  asking({
    values: z.array(z.object({ key: text, kind: text })),
    widest: whole.describe('sellers past which a value is a hub'),
    most,
  }),
  z.object({
    value: text,
    kind: text,
    label: text,
    degree: whole,
    sellers: whole,
    users: z.array(z.tuple([text, way])),
    weight: z.number().nullable(),
  }),
);

/** Some sellers, and the other accounts that their operators run, each with its racket or group. */
export const leadAccounts = defineQuery(
  'explore/lead-accounts',
  'read',
  asking({ sellers: z.array(text) }),
  z.object({
    key: text,
    label: text,
    status: text.nullable(),
    closedAt: text.nullable(),
    closureReason: text.nullable(),
    operatorId: text.nullable(),
    communityId: text.nullable(),
    racketId: text.nullable(),
  }),
);
