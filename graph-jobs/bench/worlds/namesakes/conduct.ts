import type { Draw } from '#jobs/generate/draw';
import type { Account, Conduct, Country, Group } from './cast.ts';
import { LAST } from './cast.ts';
import type { Settings } from './settings.ts';

/** Decides whose goods show what: fakes of some members, mistakes about honest people, a rotten shop among good ones. */
export function judgeConduct({ groups, settings, draw }: Country): void {
  const rackets = new Map<string, Account[]>();
  for (const group of groups) {
    if (group.racket === null) judgeHonest(group, settings);
    else rackets.set(group.racket, [...(rackets.get(group.racket) ?? []), ...group.accounts]);
  }
  for (const [name, members] of rackets) judgeRacket(members, draw.at('conduct').at(name), settings);
}

/** Of a racket that shows at all, somebody was caught. */
function judgeRacket(members: readonly Account[], draw: Draw, settings: Settings): void {
  const u = draw.at('rate').uniform();
  const rate = rateOf(u, settings);
  const caught = u < settings.quietRackets ? null : draw.at('caught').pick(members);
  for (const member of members) judgeMember(member, member === caught ? 1 : rate);
}

/** The share of a racket's members that show: rackets differ widely, and some hardly show at all. */
function rateOf(u: number, { quietRackets, signals }: Settings): number {
  if (u < quietRackets) return 0.05 * signals;
  const loud = (u - quietRackets) / (1 - quietRackets);
  return (signals * (0.5 + loud)) / (1 - quietRackets);
}

function judgeMember(member: Account, rate: number): void {
  if (member.draw.at('shows').chance(rate)) member.conduct = 'fakes';
  if (member.draw.at('closed').chance(member.conduct === 'fakes' ? 0.45 : 0.1)) {
    member.closed = member.draw.at('end').between(Math.min(LAST, member.opened + 20), LAST);
  }
}

function judgeHonest(group: Group, { honest }: Settings): void {
  for (const member of group.accounts) member.conduct = mistakenFor(member, honest);
  if (group.kind === 'alone' || !group.draw.at('rotten').chance(honest.dishonestShop)) return;
  group.draw.at('rotten one').pick(group.accounts).conduct = 'fakes';
}

function mistakenFor(member: Account, { wrongRemoval, clearance }: Settings['honest']): Conduct {
  const u = member.draw.at('mistaken').uniform();
  if (u < wrongRemoval) return 'wronged';
  return u < wrongRemoval + clearance ? 'clearing' : 'plain';
}
