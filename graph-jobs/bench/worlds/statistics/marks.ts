import type { Draw } from '#jobs/generate/draw';
import type { Account } from './account.ts';
import { betaShare } from './laws.ts';
import type { Network } from './plan.ts';
import { SETTINGS, type LevelSettings } from './settings.ts';

export type MarkKind = keyof typeof SETTINGS.guiltyMarks;

/** What the goods of an account show, rightly (`isGuilty`) or wrongly. */
export interface Mark {
  readonly isGuilty: boolean;
  readonly kinds: ReadonlySet<MarkKind>;
}

const KINDS = Object.keys(SETTINGS.guiltyMarks) as MarkKind[];

/** The accounts that carry signals: the one place, besides prices and brands, where a racket differs from the honest. */
export function marksOf(accounts: readonly Account[], level: LevelSettings): Map<Account, Mark> {
  const marks = new Map<Account, Mark>();
  for (const [network, members] of byNetwork(accounts)) {
    const isMarked = network?.isRacket ? guiltyAmong(network, members, level) : wronglyAccused(network, members, level);
    for (const account of isMarked) {
      marks.set(account, network?.isRacket ? guiltyMark(account, level) : wrongMark(account));
    }
    for (const account of dishonestAmong(network, members, level)) marks.set(account, guiltyMark(account, level));
  }
  return marks;
}

function byNetwork(accounts: readonly Account[]): Map<Network | null, Account[]> {
  const all = new Map<Network | null, Account[]>();
  for (const account of accounts) {
    const members = all.get(account.network);
    if (members) members.push(account);
    else all.set(account.network, [account]);
  }
  return all;
}

/** Rackets differ in how careful they are; all but the silent ones show at least one account. */
function guiltyAmong({ draw }: Network, members: readonly Account[], level: LevelSettings): Account[] {
  const share = betaShare(draw.at('guilty'), level.guilty);
  const shown = members.filter((account) => account.draw.at('guilty').chance(share));
  if (shown.length > 0 || draw.at('silent').chance(level.silent)) return shown;
  return [draw.at('shown').pick(members)];
}

/** Honest networks differ in how often they are accused; strangers all stand under the mean. */
function wronglyAccused(network: Network | null, members: readonly Account[], level: LevelSettings): Account[] {
  const share = network ? betaShare(network.draw.at('wrong'), level.wrong) : level.wrong.mean;
  return members.filter((account) => account.draw.at('wrong').chance(share));
}

function dishonestAmong(network: Network | null, members: readonly Account[], level: LevelSettings): Account[] {
  if (!network) return members.filter((account) => account.draw.at('lone faker').chance(level.loneFaker));
  const { isRacket, draw } = network;
  if (isRacket || !draw.at('dishonest').chance(level.dishonestMember)) return [];
  return [draw.at('the dishonest').pick(members)];
}

function guiltyMark({ draw }: Account, level: LevelSettings): Mark {
  const own = draw.at('marks');
  const kinds = new Set(KINDS.filter((kind) => own.at(kind).chance(SETTINGS.guiltyMarks[kind] * level.loud)));
  if (kinds.size === 0) kinds.add(byWeight(own, SETTINGS.guiltyMarks));
  return { isGuilty: true, kinds };
}

function wrongMark({ draw }: Account): Mark {
  return { isGuilty: false, kinds: new Set([byWeight(draw.at('marks'), SETTINGS.wrongMarks)]) };
}

function byWeight(draw: Draw, weights: Readonly<Record<MarkKind, number>>): MarkKind {
  return draw.at('one').weighted(KINDS, (kind) => weights[kind]);
}
