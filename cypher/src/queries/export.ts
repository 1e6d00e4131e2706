import { z } from 'zod';
import { StoredAlert } from '../domain/alerts/alert.ts';
import { Lifecycle, Role } from '../domain/rackets/racket.ts';
import { RacketEvent } from '../domain/rackets/racket-event.ts';
import { defineQuery } from '../query.ts';

const nothing = z.object({});
const text = z.string();
const whole = z.number().int();

/** Columns of `export members`. */
const member = z.object({
  seller_id: text,
  operator_id: text.nullable(),
  racket_id: text,
  role: text,
  confidence: z.number(),
  since: text.nullable(),
});

/** Every seller of a racket of the current run. */
export const exportMembers = defineQuery('export/members', 'read', nothing, member);

/** Every seller of a group without counterfeit signals of the current run. */
export const exportGroupMembers = defineQuery('export/group-members', 'read', nothing, member);

/** Every seller, with its operator where it is not alone. */
export const exportOperators = defineQuery(
  'export/operators',
  'read',
  nothing,
  z.object({ seller_id: text, operator_id: text.nullable() }),
);

/** Every racket of the current run, with its rank. */
export const exportRackets = defineQuery(
  'export/rackets',
  'read',
  nothing,
  z.object({
    racket_id: text,
    rank: whole,
    band: text,
    score: whole,
    capability: whole,
    harm: whole,
    confidence: z.number(),
    sellers: whole,
    operators: whole,
    lifecycle: text,
    triage: text,
    born_at: text,
    top_reason: text,
    name: text.nullable(),
  }),
);

/** Every delivery, withdrawn ones too, in the order they came. */
export const allDeliveries = defineQuery(
  'export/deliveries',
  'read',
  nothing,
  z.object({
    seq: whole,
    id: text,
    contributor: text,
    asOf: text,
    state: text,
    checkpoint: text.nullable(),
    counts: text.nullable(),
    withdrawnAt: text.nullable(),
    withdrawnBy: text.nullable(),
    reason: text.nullable(),
  }),
);

/** How many things of each kind stand in the graph. */
export const graphCounts = defineQuery('export/counts', 'read', nothing, z.object({ name: text, amount: whole }));

/** The run that readers see. */
export const lastRun = defineQuery(
  'export/last-run',
  'read',
  nothing,
  z.object({
    seq: whole,
    asOf: text,
    engine: text,
    seed: whole,
    endedAt: text.nullable(),
    counts: text,
  }),
);

/** What happened to rackets in the runs from `from` to `to`, both included. */
export const racketEvents = defineQuery('export/events', 'read', z.object({ from: whole, to: whole }), RacketEvent);

/** Alerts that readers may see, past a number. */
export const numberedAlerts = defineQuery('export/alerts', 'read', z.object({ after: whole }), StoredAlert);

/** Rackets as a run saved them; of each member its seller key, role and confidence. */
export const racketsAt = defineQuery(
  'export/rackets-at',
  'read',
  z.object({ run: whole }),
  z.object({ id: text, lifecycle: Lifecycle.nullable(), members: z.array(z.tuple([text, Role, text])) }),
);

/** A detection run that came to its end. */
export const detectRun = defineQuery(
  'export/detect-run',
  'read',
  z.object({ seq: whole }),
  z.object({ seq: whole, asOf: text }),
);
