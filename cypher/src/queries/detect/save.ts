import { z } from 'zod';
import { StoredAlert } from '../../domain/alerts/alert.ts';
import { ChainRole } from '../../domain/rackets/racket.ts';
import { RacketEvent, RacketState } from '../../domain/rackets/racket-event.ts';
import { defineQuery } from '../../query.ts';

const text = z.string();
const run = z.number().int();
const changed = z.object({ changed: z.number().int() });
const seq = z.object({ seq: run });
const closing = (row: z.ZodType) => z.object({ run, rows: z.array(row) });
const pair = z.tuple([text, text]);
const pinned = z.literal(true).nullable();
const member = z.tuple([text, text, text, z.number(), text, ChainRole.nullable().optional(), pinned.optional()]);

/** Opens a detection run under the next number; `asked` is the job that was asked for, or null, `heeded` a hash of what it heeds. */
export const startRun = defineQuery(
  'detect/save/start-run',
  'write',
  z.object({
    asked: text.nullable().default(null),
    startedAt: text,
    asOf: text,
    engine: text,
    seed: z.number().int(),
    options: text,
    codeVersion: text,
    heeded: text.nullable().default(null),
  }),
  z.object({ id: text, seq: run }),
);

/** Notes how a run ended. */
export const endRun = defineQuery(
  'detect/save/end-run',
  'write',
  z.object({ id: text, seq: run, state: text, endedAt: text, counts: text, error: text.nullable() }),
  z.object({ id: text }),
);

/** Makes a run the one that readers see. */
export const switchRun = defineQuery('detect/save/switch-run', 'write', seq, seq);

/** Undo what a run that died has written: its links, then what it closed, then what it gave birth to; and say that it ended. */
export const undoRuns = [
  defineQuery('detect/save/undo-links', 'write', seq, seq),
  defineQuery('detect/save/reopen-links', 'write', seq, seq),
  defineQuery('detect/save/remove-unborn', 'write', seq, seq),
  defineQuery('detect/save/end-dead-runs', 'write', seq, seq),
] as const;

/** Ends memberships: rows of seller key, community id. */
export const closeMembers = defineQuery('detect/save/close-members', 'write', closing(pair), changed);

/** Begins memberships of rackets: rows of seller key, racket id, role, confidence, as-of of its coming, part of the chain, pinned. */
export const saveRacketMembers = defineQuery(
  'detect/save/save-racket-members',
  'write',
  z.object({ run, asOf: text, rows: z.array(member) }),
  changed,
);

/** Begins memberships of groups: rows of seller key, group id, role, confidence, as-of of its coming. */
export const saveGroupMembers = defineQuery(
  'detect/save/save-group-members',
  'write',
  z.object({ run, asOf: text, rows: z.array(member) }),
  changed,
);

/** Ends an operator's hold on sellers: rows of seller key, operator id. */
export const closeOperators = defineQuery('detect/save/close-operators', 'write', closing(pair), changed);

/** Begins an operator's hold on sellers: rows of seller key, operator id. */
export const saveOperators = defineQuery('detect/save/save-operators', 'write', closing(pair), changed);

/** Ends ties: rows of value key, racket id. */
export const closeTies = defineQuery('detect/save/close-ties', 'write', closing(pair), changed);

/** Begins ties: rows of value key, racket id, number of members that use the value, how much it says. */
export const saveTies = defineQuery(
  'detect/save/save-ties',
  'write',
  closing(z.tuple([text, text, z.number().int(), z.number()])),
  changed,
);

/** Ends scores: rows of the id of a racket or a group. */
export const closeScores = defineQuery('detect/save/close-scores', 'write', closing(z.tuple([text])), changed);

const scoreRow = z.tuple([
  text,
  z.number().int(),
  text,
  z.number(),
  z.number().int(),
  z.number().int(),
  z.number().int(),
  z.number().int(),
  text,
  text,
  z.array(text),
  z.array(text),
  text,
  text.nullable().optional(),
]);

/** Begins scores: racket id, score, band, confidence, capability, harm, sellers, operators, lifecycle, reason, brands, countries, JSON, basis. */
export const saveScores = defineQuery('detect/save/save-scores', 'write', closing(scoreRow), changed);

/** Begins scores of groups: group id, JSON. */
export const saveGroupScores = defineQuery('detect/save/save-group-scores', 'write', closing(pair), changed);

/** Tells what happened to rackets: the events of one run. */
export const saveRacketEvents = defineQuery(
  'detect/save/save-racket-events',
  'write',
  z.object({ rows: z.array(RacketEvent) }),
  changed,
);

/** Ends the dismissals of rackets that are others now, as long as they are in the version that the run looked at. */
export const saveLapses = defineQuery(
  'detect/save/save-lapses',
  'write',
  z.object({ rows: z.array(z.object({ racketId: text, version: run, reason: text, author: text })) }),
  changed,
);

/** Lets rackets that nobody named be called as what merged into them. */
export const carryNames = defineQuery(
  'detect/save/carry-names',
  'write',
  z.object({ rows: z.array(z.object({ from: text, into: text, author: text })) }),
  changed,
);

/** Lets work that is not done go along to rackets that nobody works on, where theirs merged into them. */
export const carryWorkflows = defineQuery(
  'detect/save/carry-workflows',
  'write',
  z.object({ rows: z.array(z.object({ from: text, into: text, author: text })) }),
  changed,
);

/** Lets notes about rackets go along to those that they merged into. */
export const carryNotes = defineQuery(
  'detect/save/carry-notes',
  'write',
  z.object({ rows: z.array(z.object({ from: text, into: text })) }),
  changed,
);

/** How rackets stand from now on: rows of racket id, state, day of its end, id that it lives on under, day it was lost. */
export const saveStandings = defineQuery(
  'detect/save/save-standings',
  'write',
  z.object({ rows: z.array(z.tuple([text, RacketState, text.nullable(), text.nullable(), text.nullable()])) }),
  changed,
);

/** Raises alerts, those apart that were raised before. */
export const saveAlerts = defineQuery(
  'detect/save/save-alerts',
  'write',
  z.object({ rows: z.array(StoredAlert.omit({ number: true })) }),
  changed,
);

/** Numbers the alerts of a run that have none yet, on from the last number that was given. */
export const numberAlerts = defineQuery('detect/save/number-alerts', 'write', seq, changed);
