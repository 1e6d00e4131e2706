import { z } from 'zod';

/** The gate at which a run held a group, so that it is no racket: saved with the group's score. */
export const HeldBy = z.enum(['log_odds', 'identity_alone', 'no_suspects']);
export type HeldBy = z.infer<typeof HeldBy>;

/** Where the way to a racket ended, also for accounts in no group. */
export const Gate = z.enum([
  ...HeldBy.options,
  'racket',
  'too_few',
  'no_signal',
  'shares_nothing',
  'hidden',
  'earlier_version',
  'no_run',
]);
export type Gate = z.infer<typeof Gate>;

/** Each gate in a plain sentence: everywhere that a person reads why something is no racket. */
export const GATE_WORDS: Readonly<Record<Gate, string>> = {
  racket: 'This is a racket, or in one: no gate held it.',
  log_odds: 'Its log-odds do not reach the threshold.',
  identity_alone:
    'Its log-odds would do, but neither a strong red flag of its goods nor a confirmed outcome speaks: identity alone never accuses.',
  no_suspects: 'Its log-odds would do, but its accounts were not suspicious together: shared values alone joined them.',
  too_few: 'A racket has three accounts or more, and suspicion joined fewer than three here.',
  no_signal: 'It shows nothing that detection weighs.',
  shares_nothing: 'It shares nothing with anybody: a racket has three accounts or more.',
  hidden: 'Its parts rest on facts of all contributors: only who sees all of them may read them.',
  earlier_version: 'An earlier version saved this run: detect again to read the gate.',
  no_run: 'No detection has run yet: detect first.',
};
