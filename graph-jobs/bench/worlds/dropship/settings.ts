import { figuresOf } from './written.ts';
import type { Level } from '../world.ts';
import type { CircleKind, Shares, Trait } from './model.ts';

/** How many slots a trait has in a circle, where it is not one: who shares it still differs. */
export const SLOTS: Readonly<Partial<Record<CircleKind, Readonly<Partial<Record<Trait, number>>>>>> = {
  serial: figuresOf('picture 6 title 6 phone 2'),
  collective: figuresOf('picture 12 payout 2 phone 2'),
  class: figuresOf('picture 25 title 25 ip 4 helper 2 depot 2 office 2'),
  desk: figuresOf('phone 3 mailbox 4 device 5 ip 2 helper 4'),
  studio: figuresOf('device 3 mailbox 2 registrant 2 helper 2'),
  flip: figuresOf('picture 5 title 5'),
  racket: figuresOf('picture 16 title 16 returns 2 sender 2 onward 2'),
  team: figuresOf('person 3 phone 2 mailbox 2 device 3 ip 3'),
  lane: figuresOf('picture 4 title 4'),
};

/** Honest people are the same on every level. */
export const HONEST: Readonly<
  Record<'serial' | 'family' | 'collective' | 'kin' | 'flip' | 'class' | 'desk' | 'studio', Shares>
> = {
  serial: figuresOf(
    'person .6 home .8 phone .6 mailbox .3 login .3 handle .35 device .65 ip .6 registrant .4 payout .55 picture .4 title .3 returns .5 sender .35 agent .8 depot .8',
  ),
  family: figuresOf('home .85 ip .7 device .35 phone .25 payout .2 onward .3 returns .3'),
  collective: figuresOf(
    'returns .7 sender .6 payout .25 onward .4 picture .35 title .2 phone .15 agent .9 handle .4 registrant .15',
  ),
  kin: figuresOf('onward .7 home .3 device .3 sender .5 returns .3 helper .3'),
  flip: figuresOf('domain 1 phone .3 mailbox .5 picture .8 title .8 handle .6 sender .3 agent .7 registrant .15'),
  class: figuresOf(
    'handle .2 agent .75 depot .6 picture .55 title .5 office .35 ip .05 helper .04 mailbox .02 sender .1',
  ),
  desk: figuresOf('mailbox .3 phone .3 device .3 ip .5 helper .2 handle .08'),
  studio: figuresOf('registrant .55 device .25 ip .4 mailbox .2 phone .08 helper .25 picture .05'),
};

interface Hidden {
  readonly racket: Shares;
  readonly team: Shares;
  /** What a replacement takes over from the shop that it replaces. */
  readonly lane: Shares;
}

interface Figures {
  /** Share of the accounts that belong to rackets, and to lone sellers of fakes. */
  readonly planted: number;
  readonly lone: number;
  /** Days after which a racket changes its telephones, mailboxes and collecting accounts. */
  readonly eraDays: number;
  /** How often an account's bank tells where its money goes on to. */
  readonly bankTells: number;
  /** How often a mule pays by an account between that no one else uses. */
  readonly layered: number;
  /** How often the brand stands in a racket's listing; else only in its pictures. */
  readonly brandTold: number;
  readonly brandInDomain: number;
  /** Share of an account's parcels that the platform sees. */
  readonly parcelsSeen: number;
  /** How often a sender's label is written as the agent's own instead. */
  readonly labelHidden: number;
  /** How often a picture is cropped or mirrored, so that its hash is near but not the same. */
  readonly retouched: number;
  /** Test purchases, brand notices, closures with a reason and seizures, by what an account sells. */
  readonly testBuy: number;
  readonly notice: number;
  readonly toldClosure: number;
  readonly seizure: number;
  /** How often a finding or a notice is wrong. */
  readonly wrong: number;
  /** How often a cell that may be empty is. */
  readonly blank: number;
  readonly typo: number;
  /** How often a racket's shop comes through a class or a desk as honest ones do. */
  readonly cover: number;
}

export interface Settings extends Figures {
  readonly hidden: Hidden;
}

/** As it is on the easy level. */
const HIDDEN: Hidden = {
  racket: figuresOf('picture .55 title .3 sender .5 returns .45 onward .45 agent .8 registrant .12 ip .05'),
  team: figuresOf(
    'person .05 phone .4 mailbox .4 device .35 ip .3 login .08 handle .25 registrant .25 payout .12 helper .12 onward .3 domain .06',
  ),
  lane: figuresOf('picture .7 title .5 phone .3 mailbox .35 handle .25'),
};

export const SETTINGS: Readonly<Record<Level, Settings>> = {
  easy: settingsOf(
    1,
    1,
    'planted .1 lone .02 eraDays 400 bankTells .6 layered .1 brandTold .7 brandInDomain .25 parcelsSeen .7 labelHidden .2 retouched .1 testBuy .22 notice .45 toldClosure .5 seizure .1 wrong .08 blank .15 typo .03 cover .08',
  ),
  medium: settingsOf(
    0.7,
    0.75,
    'planted .1 lone .025 eraDays 200 bankTells .4 layered .3 brandTold .5 brandInDomain .15 parcelsSeen .5 labelHidden .4 retouched .3 testBuy .12 notice .3 toldClosure .35 seizure .06 wrong .12 blank .25 typo .06 cover .15',
  ),
  hard: settingsOf(
    0.5,
    0.55,
    'planted .1 lone .03 eraDays 120 bankTells .25 layered .5 brandTold .3 brandInDomain .08 parcelsSeen .35 labelHidden .6 retouched .5 testBuy .06 notice .18 toldClosure .2 seizure .03 wrong .18 blank .35 typo .1 cover .25',
  ),
};

/** What is shared becomes less by level, what a team's own operators share a little less so. */
function settingsOf(byRacket: number, byTeam: number, figures: string): Settings {
  const { racket, team, lane } = HIDDEN;
  const hidden = { racket: scaled(racket, byRacket), team: scaled(team, byTeam), lane: scaled(lane, byTeam) };
  return { hidden, ...(figuresOf<keyof Figures>(figures) as Figures) };
}

function scaled(shares: Shares, by: number): Shares {
  return Object.fromEntries(Object.entries(shares).map(([trait, odds]) => [trait, odds * by]));
}
