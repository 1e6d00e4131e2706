import { z } from 'zod';
import { LinkRef } from './rackets/racket.ts';
import { Extent, GraphColumns, NamedThing } from './views.ts';
import { Signal } from './rackets/weighed.ts';

const chance = z.number().min(0).max(1);
const logOdds = z.number().describe('above zero it speaks for taking part, below against; each 0.7 doubles the odds');

/** A shared value by which an account came into a lead: how strong its kind is, and how many of its users were in before. */
export const LeadTie = z.object({
  key: z.string(),
  kind: z.string().describe('how it is shared: a kind of value, or Supplier, Source, Party, Origin, Sender, Recipient'),
  label: z.string(),
  users: z.number().int().describe('operators that use it'),
  inLead: z.number().int().describe('of them in the lead before this step'),
  strength: chance.describe('chance that the other user takes part where one does: as detection estimated or saved it'),
  chance: chance.describe('what it says of this step, with how sure those before are'),
  links: z.array(LinkRef).max(50),
});
export type LeadTie = z.infer<typeof LeadTie>;

/** What of a lead is one witness: the accounts of one operator, or one account by itself. */
const Witness = z.object({
  key: z.string().describe('id of the operator, or key of the account that is alone'),
  sellers: z.array(NamedThing),
  racketId: z.string().nullable(),
  chance: chance.describe('chance that it takes part, if the seed does'),
  logOdds: logOdds.nullable().describe('of the seed, of which it is asked, there are none'),
  byTies: logOdds.nullable().describe('the part of the log-odds that its ties give'),
  byItself: logOdds.nullable().describe('the part that it gives by what it shows itself'),
  signals: z.array(Signal).describe('what it shows by itself'),
  ties: z.array(LeadTie).describe('what ties it in, the surest first'),
  says: z.string().describe('the reason in words'),
});

/** One step of growing: who came, why, and how sure that is. */
export const LeadStep = Witness.extend({
  step: z.number().int().describe('0 for the seed'),
  keys: z.array(z.string()).describe('nodes of the picture that came with it'),
});
export type LeadStep = z.infer<typeof LeadStep>;

export const LeftOutReason = z.enum(['hub', 'weak', 'explained', 'elsewhere', 'below', 'limit']);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

/** Who was met and left out, and why. */
const LeftOutWitness = Witness.extend({
  reason: LeftOutReason.describe('explained, in another racket or group, below the stop, or past a limit'),
});

/** A value that nobody came in by, and why: a hub, or one that says too little. */
const LeftOutValue = z.object({
  key: z.string(),
  kind: z.string(),
  label: z.string(),
  users: z.number().int().describe('operators or, of a hub, sellers or links'),
  reason: LeftOutReason,
  says: z.string(),
});

/** How far a lead grew from its seed: each step with its reason, and what was left out. */
export const LeadReport = z.object({
  seed: NamedThing,
  runSeq: z.number().int().nullable().describe('the run whose operators and weights are used'),
  basis: z.object({
    reference: z.number().int().nullable().describe('version of the estimates; null: what is believed before any run'),
    signals: z.boolean().describe('whether what accounts show by themselves was weighed'),
  }),
  stop: z.object({ chance, logOdds }).describe('nobody less sure than this comes in'),
  steps: z.array(LeadStep),
  leftOut: z.object({
    accounts: z.array(LeftOutWitness),
    values: z.array(LeftOutValue),
    more: z.number().int().describe('left out likewise and not listed'),
  }),
  extent: Extent,
  ended: z.string().describe('why it stopped, in a sentence'),
});
export type LeadReport = z.infer<typeof LeadReport>;

/** A lead with its picture. */
export const LeadView = LeadReport.extend({ graph: GraphColumns });
export type LeadView = z.infer<typeof LeadView>;
