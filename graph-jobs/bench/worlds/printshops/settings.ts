import type { Level } from '../world.ts';

/** The ways in which two accounts can be seen to have something in common. */
export const CHANNELS = ['phone', 'email', 'device', 'ip', 'handle', 'payout', 'address', 'return', 'image'] as const;
export type Channel = (typeof CHANNELS)[number];
type PerChannel = Readonly<Record<Channel, number>>;

const HONEST_KINDS = ['solo', 'student', 'family', 'collective', 'agency', 'cohort', 'licensee', 'outlet'] as const;
const STYLES = ['mill', 'farm', 'rented', 'popup', 'backshop'] as const;
export type HonestKind = (typeof HONEST_KINDS)[number];
export type Style = (typeof STYLES)[number];
export type Kind = HonestKind | Style;

interface Habit {
  /** Part of the accounts, among the honest or among rackets. */
  readonly part: number;
  readonly sizes: { readonly low: number; readonly high: number; readonly alpha: number };
  /** People in a group of n accounts: n to this power, more or less. */
  readonly people: number;
  /** How likely a group of the kind shares each thing. */
  readonly shares: PerChannel;
}

/** In the order of CHANNELS. */
const perChannel = (text: string) => {
  const numbers = text.split(' ').map(Number);
  return Object.fromEntries(CHANNELS.map((channel, at) => [channel, numbers[at] ?? 0])) as PerChannel;
};

function habit(part: number, [low, high, alpha]: readonly [number, number, number], people: number, text: string) {
  return { part, sizes: { low, high, alpha }, people, shares: perChannel(text) };
}

/** Accounts that stand in for closed ones come on top. */
const RACKET_SIZES = [3, 54, 0.95] as const;

/** Columns: phone, email, device, ip, handle, payout, address, return, image. */
export const HABITS: Readonly<Record<Kind, Habit>> = {
  solo: habit(0.55, [1, 1, 1], 0, '0 0 0 0 0 0 0 0 0'),
  student: habit(0.1, [2, 6, 1.2], 0, '0 0 0 0 0 0 0 0 0'),
  family: habit(0.08, [2, 8, 1.1], 0.75, '.35 .1 .4 .75 .1 .5 .85 .25 .2'),
  collective: habit(0.06, [3, 22, 1], 0.9, '.2 .5 .15 .45 .4 .3 .65 .5 .5'),
  agency: habit(0.09, [4, 55, 0.9], 0.92, '.5 .5 .75 .75 .35 .2 .3 .2 .35'),
  cohort: habit(0.06, [5, 50, 0.9], 0.96, '0 .05 .3 .15 .4 0 .05 .4 .9'),
  licensee: habit(0.04, [3, 26, 1], 0.45, '.6 .7 .5 .5 .4 .75 .7 .6 .7'),
  outlet: habit(0.02, [3, 12, 1], 0.4, '.5 .5 .4 .5 .2 .7 .6 1 .5'),
  mill: habit(0.28, RACKET_SIZES, 0.4, '.3 .35 .55 .5 .2 .45 .2 .2 .85'),
  farm: habit(0.22, RACKET_SIZES, 0.5, '.35 .25 .45 .5 .2 .55 .15 .2 .65'),
  rented: habit(0.16, RACKET_SIZES, 0.6, '.15 .15 .5 .35 .35 .25 .15 .3 .7'),
  popup: habit(0.18, RACKET_SIZES, 0.55, '.45 .3 .35 .4 .25 .4 .2 .45 .75'),
  backshop: habit(0.16, RACKET_SIZES, 0.55, '.3 .2 .35 .35 .15 .45 .35 .85 .6'),
};
export const HONEST: readonly HonestKind[] = HONEST_KINDS;
export const RACKETS: readonly Style[] = STYLES;

/** How often an account shows the thing at all. */
export const HAS = perChannel('.85 .92 .75 .8 .35 .86 .8 .72 .9');
/** How often somebody with several accounts uses the same thing for them. */
export const REUSE = perChannel('.6 .25 .85 .75 .5 .8 .85 .6 0');
/** How often a thing is one that crowds of strangers have: number services, exits, collecting accounts, print houses. */
export const CROWD = perChannel('.05 0 .05 .3 .08 .13 .16 .72 0');

/** What is shown of rackets, and how much of what is found out is wrong. */
export interface Settings {
  /** Rackets share less often, and in smaller circles, than the honest by this factor. */
  readonly shares: number;
  readonly leastShared: number;
  readonly circle: readonly [number, number];
  /** Care of a racket's people: same things for several accounts, hiding in a crowd. */
  readonly reuse: number;
  readonly crowd: number;
  readonly copies: readonly [number, number];
  readonly price: readonly [number, number];
  /** A member is found out, a finding says so, a copy is taken down. */
  readonly found: number;
  readonly says: number;
  readonly takenDown: number;
  readonly raided: number;
  /** A closed account is followed by another one, which keeps each old thing so often. */
  readonly replaced: number;
  readonly keeps: number;
  readonly wronged: number;
  /** A payment to whoever collects is known. */
  readonly flow: number;
  readonly forged: number;
  readonly known: number;
}

const KEYS =
  'shares leastShared reuse crowd found says takenDown raided replaced keeps wronged flow forged known'.split(' ');
const settings = (text: string, circle: readonly [number, number], ranges: Pick<Settings, 'copies' | 'price'>) => {
  const numbers = text.split(' ').map(Number);
  return { ...Object.fromEntries(KEYS.map((key, at) => [key, numbers[at]])), circle, ...ranges } as unknown as Settings;
};

export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: settings('1 3 .75 1 .26 .88 .42 .22 .75 .6 .006 .6 0 .95', [4, 16], {
    copies: [0.5, 0.9],
    price: [0.35, 0.75],
  }),
  medium: settings('.85 2 .5 1.2 .15 .78 .3 .15 .6 .42 .01 .4 .012 .88', [3, 9], {
    copies: [0.3, 0.75],
    price: [0.5, 0.9],
  }),
  hard: settings('.65 2 .3 1.45 .075 .66 .2 .09 .45 .26 .015 .2 .03 .79', [2, 6], {
    copies: [0.15, 0.55],
    price: [0.65, 1],
  }),
};

/** Parts of the accounts asked for; rackets are a part of all accounts, from and to. */
export const HONEST_PART = 0.88;
export const BOOTLEG_PART = 0.025;
export const RACKET_PART: readonly [number, number] = [0.068, 0.118];
