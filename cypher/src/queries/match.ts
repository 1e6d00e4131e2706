import { z } from 'zod';
import { StoredVerdict } from '../domain/said/verdict.ts';
import { defineQuery } from '../query.ts';

const text = z.string();
const whole = z.number().int();
const block = whole.nullable();
const model = z.object({ model: whole });
const key = z.object({ key: text });
const removed = z.object({ removed: whole });

/** The kinds of value that are matched by likeness. */
export const MATCHED_KINDS = ['Address', 'Name', 'Image'] as const;
export type MatchedKind = (typeof MATCHED_KINDS)[number];

/** Keys of the values of a kind that a model (by its number) has not looked at, streamed. */
export const unmatchedValues = {
  Address: defineQuery('match/unmatched-addresses', 'read', model, key),
  Name: defineQuery('match/unmatched-names', 'read', model, key),
  Image: defineQuery('match/unmatched-images', 'read', model, key),
} as const;

/** Values in the given blocks: for each of four rules a list, at most `most` values of each block. */
export const blockMembers = defineQuery(
  'match/block-members',
  'read',
  z.object({ blocks: z.tuple([z.array(whole), z.array(whole), z.array(whole), z.array(whole)]), most: whole }),
  key,
);

/** Notes that a model has looked at values: rows of key and four blocks. */
export const saveMatched = defineQuery(
  'match/save-matched',
  'write',
  model.extend({ rows: z.array(z.tuple([text, block, block, block, block])) }),
  z.object({ saved: whole }),
);

/** Links values that are likely the same: rows of smaller key, other key, p, tier, basis. */
export const saveLikelySame = defineQuery(
  'match/save-likely-same',
  'write',
  model.extend({ rows: z.array(z.tuple([text, text, z.number(), z.enum(['same', 'possible']), z.array(text)])) }),
  z.object({ saved: whole }),
);

const stale = model.extend({ limit: whole });

/** Removes links of a kind that another model made, a batch at a time. */
export const removeLikelySame = {
  Address: defineQuery('match/remove-likely-same-addresses', 'write', stale, removed),
  Name: defineQuery('match/remove-likely-same-names', 'write', stale, removed),
  Image: defineQuery('match/remove-likely-same-images', 'write', stale, removed),
} as const;

/** Every link of tier `same`. */
export const likelySame = defineQuery(
  'match/likely-same',
  'read',
  z.object({}),
  z.object({ one: text, other: text, p: z.number() }),
);

/** What people said of two values, the latest first; `readVerdicts` tells it to a reader. */
export const valueVerdicts = defineQuery('match/verdicts', 'read', z.object({}), StoredVerdict);

/** Keeps a person's word on two values. */
export const saveVerdict = defineQuery('match/save-verdict', 'write', StoredVerdict, z.object({ id: text }));
