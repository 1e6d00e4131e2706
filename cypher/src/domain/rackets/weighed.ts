import { z } from 'zod';

/** What an operator shows by itself, whomever it is tied to. */
export const Signal = z.enum([
  'goods',
  'taken',
  'unclear',
  'supplied',
  'suspended',
  'closed',
  'veryLowPrice',
  'lowPrice',
  'middlingPrice',
  'conduct',
  'authorised',
]);
export type Signal = z.infer<typeof Signal>;

/** Each signal in plain words: what stands beside its figures wherever a person reads them. */
export const SIGNAL_WORDS: Readonly<Record<Signal, string>> = {
  goods: 'A test purchase, a seizure or a raid found counterfeit goods',
  taken: 'Listings were removed, or an account was closed, as counterfeit',
  unclear: 'Somebody checked, and found neither counterfeit nor genuine goods',
  supplied: 'Counterfeit goods were found at who supplies an account',
  suspended: 'An account is suspended',
  closed: 'An account is closed, whoever closed it',
  veryLowPrice: 'Branded goods under 30 % of the usual price',
  lowPrice: 'Branded goods at 30 to 45 % of the usual price',
  middlingPrice: 'Branded goods at 45 to 80 % of the usual price',
  conduct: 'Leads buyers off the platform, lists removed goods again, or hides brands in pictures',
  authorised: 'Authorised to sell a brand, now or before',
};

const logOdds = z.number().describe('above zero it speaks for a racket, below against; each 0.7 doubles the odds');

/** What a group was weighed by, and what each thing said for or against its being a racket. All add up to `logOdds`. */
export const WeighedEvidence = z.object({
  logOdds,
  opens: z.number().describe('log-odds from which a group is called a racket'),
  keeps: z.number().describe('log-odds from which what was this same racket stays one'),
  prior: logOdds.describe('where a group starts, before anything of it is weighed'),
  trust: z.object({
    logOdds,
    value: z.number().describe('how far ties lead to the suspicious on this marketplace, 0 to 1'),
  }),
  outcomes: z.object({
    logOdds,
    value: z.number().int().describe('accounts at which counterfeit goods were found, or taken down'),
    byChance: z
      .number()
      .default(0)
      .describe('such accounts in an honest group of as many accounts, by chance on this marketplace'),
  }),
  found: z
    .object({
      logOdds,
      value: z.number().int().describe('operators with such an account'),
      ofRacket: z
        .number()
        .describe('such operators in a racket of as many who have as many accounts, on this marketplace'),
    })
    .optional()
    .describe('what is taken off where fewer are than in a racket; earlier versions did not ask'),
  closedOff: z.object({
    logOdds,
    value: z.number().describe('share of its ties that lead to nobody outside, 0 to 1'),
  }),
  explained: z.object({
    logOdds,
    value: z
      .number()
      .describe(
        'share of its operators whose every tie into it has an honest reason: a house, a depot, a declared owner',
      ),
  }),
  stability: z
    .object({
      logOdds,
      value: z.number().describe('how far it comes out again where a fifth of the ties is left out, 0 to 1'),
    })
    .optional()
    .describe('of what may be a racket alone'),
  parts: z.array(
    z.object({
      signal: Signal,
      shown: z.number().int().describe('operators that show it'),
      operators: z.number().int().describe('of so many'),
      logOdds,
    }),
  ),
});
export type WeighedEvidence = z.infer<typeof WeighedEvidence>;

/** The one weight of a shared value, or of a link to it. */
export const TieWeight = z
  .number()
  .nullable()
  .describe('how much the run let the shared value say, 0 to 1; null where it did not use it');
