import { z } from 'zod';
import { Gate } from './gate.ts';
import { GroupScore } from './racket.ts';
import { WeighedEvidence } from './weighed.ts';

/** Kinds of things that a run has a verdict on. */
export const JudgedKind = z.enum(['Seller', 'Operator', 'Group', 'Racket']);
export type JudgedKind = z.infer<typeof JudgedKind>;

const accounts = z.number().int().describe('how many accounts it has');

/** The verdict of the current run on one thing: why it is a racket, or which gate held it. */
export const Explanation = z.object({
  key: z.string().describe('key of the seller, or id of the operator, group or racket'),
  kind: JudgedKind,
  label: z.string(),
  runSeq: z.number().int().nullable(),
  inside: z
    .object({ kind: z.enum(['Racket', 'Group']), id: z.string(), accounts })
    .nullable()
    .describe('the racket or group that it is, or is in: the verdict is on all of it'),
  operator: z.object({ id: z.string(), accounts }).nullable().describe('the operator that it is, or that runs it'),
  weighed: WeighedEvidence.nullable().describe(
    'what the run weighed of the racket or group; of accounts in none what is known of them today, weighed as if they stood alone; null where nothing was weighed',
  ),
  probability: GroupScore.shape.probability.nullable().describe('of a racket or group alone; no probability of guilt'),
  missing: z
    .number()
    .nullable()
    .describe('log-odds to the threshold, 0 where they reach it; null where nothing was weighed'),
  gate: z.object({ id: Gate, says: z.string().describe('the gate in a plain sentence') }),
});
export type Explanation = z.infer<typeof Explanation>;
