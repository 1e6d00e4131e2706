import type { FlagHit } from '@ringbreaker/cypher/domain';
import { brandKey } from '@ringbreaker/cypher/values';
import type { Community, Tie } from '../evidence/community.ts';
import { NO_SIGNALS, type ListingFacts, type OutcomeFacts, type Signals } from '../evidence/facts.ts';
import { NO_LEVELS } from './kept-reference.ts';
import { runFlag, type RedFlag, type Reference } from './red-flag.ts';

export const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];

export const reference: Reference = {
  brandMedians: [{ brand: 'Velgelim', category: 'shoes', currency: 'EUR', median: 100, listings: 40 }],
  nullLevels: NO_LEVELS,
  asOfDay: 20_000,
};

/** Six sellers of four operators that share and did nothing, but for what is said. */
export function community(parts: Omit<Partial<Community>, 'signals'> & { signals?: Partial<Signals> } = {}): Community {
  const { signals, ...rest } = parts;
  const facts = { status: 'open', openedAt: null, closedAt: null, closureReason: null, country: null };
  return {
    sellers: KEYS.map((key) => ({ key, ...facts })),
    members: KEYS.map((seller) => ({ seller, role: 'member', confidence: 0.8, kinds: [] })),
    operators: [['a', 'b'], ['c', 'd'], ['e'], ['f']],
    ties: [],
    signals: { ...NO_SIGNALS, ...signals },
    ...rest,
  };
}

export function find(flag: RedFlag, of: Community, by: Reference = reference): FlagHit[] {
  return runFlag(flag, of, by);
}

export function tie(kind: string, members: string[], parts: Partial<Tie> = {}): Tie {
  const value = `${kind}:1`;
  const evidence = members.map((from) => ({ from, type: 'USES', to: parts.value ?? value }));
  return { value, kind, weight: 0.6, members, users: members.length, evidence, ...parts };
}

export function listing(seller: string, parts: Partial<ListingFacts> = {}): ListingFacts {
  return {
    seller,
    brand: 'Velgelim',
    category: 'shoes',
    currency: 'EUR',
    medianPrice: 25,
    listings: 3,
    removed: 0,
    sample: `listing:${seller}`,
    struck: 0,
    struckSample: null,
    steering: 0,
    steeringSample: null,
    ...parts,
  };
}

export function outcome(seller: string, finding: string | null, type = 'test_buy'): OutcomeFacts {
  const about = { outcome: `outcome:${seller}`, about: seller, occurredAt: null, value: null, currency: null };
  return { seller, type, finding, ...about };
}

/** That a seller may sell a brand. */
export function authorisation(seller: string, brand = 'Velgelim') {
  return { seller, brandKey: brandKey(brand) ?? '', brand, validFrom: null, validTo: null };
}
