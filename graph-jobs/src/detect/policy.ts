import type { Signal, ValueKind } from '@ringbreaker/cypher/domain';

/**
 * Every number that decides who is suspected, who belongs together and what is called a racket. What the data at hand
 * can say itself is estimated there (`suspicion/`); these are what is believed before, and how soon the data overrules
 * it. Each was set on the made marketplaces of `bench/worlds` and holds on those that it was not set on
 * (docs/decisions/0019).
 */
export const POLICY = {
  /** How soon the data overrules what is believed: so many observations of a class weigh as much as the belief. */
  belief: {
    doubt: 10,
  },
  /** What is believed of ties before the data speaks. */
  ties: {
    /**
     * Chance (0 to 1) that the other user of a value takes part where one does, by how sturdy its kind is: paid or
     * declared; held by a person; a name, or a tie through somebody else.
     */
    strong: 0.95,
    usual: 0.8,
    weak: 0.55,
    /** Users at which that chance has halved: what more share says less. */
    halfWidth: 8,
    /** A value of more users than this is a place or a provider, and ties nobody to a racket. */
    widest: 24,
    /** So many suspicious users of all sturdy ties together weigh as much as what was believed of these before. */
    doubtInAll: 2,
    /** A tie that says less than this is none. */
    floor: 0.08,
  },
  /** What is believed of signals before the data speaks. */
  signals: {
    /** Share of all operators that take part in rackets. */
    share: 0.05,
    /** Share of a racket's operators that show a given signal. */
    shown: 0.12,
    /** Share of the neighbours of confirmed outcomes that take part themselves, before the data speaks. */
    purity: 0.5,
    /** Log-odds that one signal can add at most. */
    most: 4,
    /**
     * Each further signal, and each further tie, of one operator counts for so much of the one before it; and all that a
     * member shows by itself for so much beside its ties.
     */
    fading: 0.5,
  },
  /** How suspicion passes between operators and values. */
  passing: {
    /** Share of a racket's value's users that take part. */
    part: 0.9,
  },
  /** How suspects are parted into groups. */
  parting: {
    /** A group's ties are denser than this, in log-odds a pair (CPM). */
    resolution: 0.025,
    /** Log-odds for two who offer the same brands alone, beside two who offer none in common. */
    goods: 5,
    /** A member stays while the chance that it belongs is at least this. */
    stays: 0.6,
  },
  /** When a group is called a racket. */
  judging: {
    /** Log-odds of a group before anything of it is weighed. */
    prior: -3,
    /** Weight of what signals say: those of one dishonest person come together, and are no independent witnesses. */
    evidence: 0.25,
    /**
     * What each doubling of the accounts with confirmed outcomes adds, beyond what chance gives honest groups, on top of
     * what their operators' signals say.
     */
    outcomes: 1.5,
    /** Each authorised operator takes so much off: who is trusted by a brand hardly keeps such company. */
    authorised: 1.7,
    /** Weight of the logarithm of trust: where sturdy ties lead to the suspicious less, a group is the less likely. */
    trust: 2.5,
    /** What a group gains whose values nobody else uses, and loses whose every tie has an honest reason. */
    closedOff: 3.1,
    explained: 0.5,
    /** What a group loses that comes out again by less than six tenths, times what is missing. */
    stability: 12,
    /** How unlike rackets are: the first parameter of the beta distribution of a signal's share. */
    unlike: 0.7,
    /** How signals of one kind flock among honest groups (0 to 1). */
    flock: 0.1,
    /** Log-odds from which a group is called a racket, and from which the same racket stays one. */
    opens: 1.5,
    keeps: 0.5,
  },
} as const;

type Sturdiness = 'strong' | 'usual' | 'weak';

/** How sturdy a tie of a kind is, before the data speaks. */
export const TIE_KINDS: Readonly<Record<string, Sturdiness>> = {
  PaymentAccount: 'strong',
  Handle: 'strong',
  Supplier: 'strong',
  Source: 'strong',
  Device: 'strong',
  Party: 'strong',
  Phone: 'usual',
  Email: 'usual',
  Address: 'usual',
  Origin: 'usual',
  Image: 'usual',
  Domain: 'usual',
  Ip: 'usual',
  Owner: 'usual',
  Sender: 'weak',
  Name: 'weak',
  Holding: 'weak',
  Director: 'weak',
  Associate: 'weak',
  Payee: 'weak',
  Destination: 'weak',
  Recipient: 'weak',
} satisfies Record<ValueKind, Sturdiness> & Record<string, Sturdiness>;

/** Kinds that honest neighbours, clients of one depot and companies that declare one owner share too. */
export const EXPLAINED_KINDS: ReadonlySet<string> = new Set([
  'Address',
  'Sender',
  'Origin',
  'Destination',
  'Recipient',
  'Owner',
  'Party',
  'Holding',
  'Director',
  'Associate',
]);

/** What a signal is about, and how many times as often a racket's operators show it as all do, before the data speaks. */
export const SIGNALS = {
  goods: { about: 'outcome', times: 50 },
  taken: { about: 'outcome', times: 20 },
  unclear: { about: 'outcome', times: 8 },
  supplied: { about: 'outcome', times: 8 },
  suspended: { about: 'outcome', times: 8 },
  closed: { about: 'outcome', times: 2 },
  veryLowPrice: { about: 'goods', times: 8 },
  lowPrice: { about: 'goods', times: 2 },
  middlingPrice: { about: 'goods', times: 1 },
  conduct: { about: 'goods', times: 8 },
  authorised: { about: 'goods', times: 0.3 },
} as const satisfies Record<Signal, { about: 'outcome' | 'goods'; times: number }>;

/** The signals in their order: a seller's are kept as bits. */
export const SIGNAL_IDS = Object.keys(SIGNALS) as Signal[];

/** Whether a signal clears who shows it: rackets are believed to show it less often than others. */
export function speaksAgainst(signal: Signal): boolean {
  return SIGNALS[signal].times < 1;
}
