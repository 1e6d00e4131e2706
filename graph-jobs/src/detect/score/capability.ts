import type { ChainLink, FlagHit } from '@ringbreaker/cypher/domain';
import type { Community } from '../evidence/community.ts';
import { shareLeftWithout } from './hold.ts';

const CHAIN_PARTS = 4;
const MANY_SELLERS = 128;
const MANY_OPERATORS = 32;
const MANY_COUNTRIES = 8;
const MANY_RETURNS = 5;

/**
 * What a racket is able to do, 0 to 100: its size, the parts of the chain that it covers, the countries that it reaches, how well it
 * holds when its most connecting seller or value is taken away, and how often closed accounts came back.
 */
export function capabilityOf(community: Community, chain: readonly ChainLink[], hits: readonly FlagHit[]): number {
  const { sellers } = community;
  const operators = community.operators.length;
  const countries = new Set(sellers.flatMap(({ country }) => country ?? [])).size;
  const returned = hits.filter(({ flag }) => flag === 'R5').length;
  const covered = new Set(chain.map(({ role }) => role)).size;
  return Math.round(
    100 *
      (0.25 * onScale(sellers.length, MANY_SELLERS) +
        0.15 * onScale(operators, MANY_OPERATORS) +
        0.2 * (covered / CHAIN_PARTS) +
        0.1 * onScale(countries, MANY_COUNTRIES) +
        0.2 * shareLeftWithout(community) +
        0.1 * onScale(returned, MANY_RETURNS)),
  );
}

/** 0 for none, 1 from `much` on, and each doubling counts alike. */
export function onScale(amount: number, much: number): number {
  return Math.min(1, Math.log2(1 + amount) / Math.log2(1 + much));
}
