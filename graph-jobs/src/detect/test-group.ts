import type { FlagFamily, FlagHit } from '@ringbreaker/cypher/domain';
import type { Community, Tie } from './community.ts';
import { NO_SIGNALS, type AuthorisationFacts, type OutcomeFacts } from './facts.ts';

/** A group of so many hands of one account each, named s0, s1, …, and what was found at some of them. */
export function group(
  hands: number,
  outcomes: readonly OutcomeFacts[] = [],
  authorised: readonly string[] = [],
): Community {
  const keys = Array.from({ length: hands }, (_, at) => `s${at}`);
  const facts = { status: 'open', openedAt: null, closedAt: null, closureReason: null, country: null };
  return {
    sellers: keys.map((key) => ({ key, ...facts })),
    members: keys.map((seller) => ({ seller, role: 'member', confidence: 0.8, kinds: ['Email', 'Phone'] })),
    operators: keys.map((key) => [key]),
    ties: [tieOf('Phone', keys)],
    signals: { ...NO_SIGNALS, outcomes, authorisations: authorised.map(authorisationOf) },
  };
}

export function tieOf(kind: string, members: readonly string[]): Tie {
  return { value: `${kind}:1`, kind, weight: 0.5, members, users: members.length, evidence: [] };
}

export function found(seller: string, type: string, finding = 'counterfeit', occurredAt = '2025-05-01'): OutcomeFacts {
  const outcome = `outcome:${seller}:${type}:${occurredAt}`;
  return { seller, outcome, about: seller, type, finding, occurredAt, value: null, currency: null };
}

function authorisationOf(seller: string): AuthorisationFacts {
  return { seller, brandKey: 'brand:velgelim', brand: 'Velgelim', validFrom: null, validTo: null };
}

/** A hit at the first of the sellers. */
export const hit = (family: FlagFamily, strength: number, flag = 'R17'): FlagHit => ({
  ...{ flag, family, strength, says: flag, sellers: ['s0'], evidence: [] },
});
export const cheap = hit('product', 0.55);
/** The same hits at so many sellers. */
export const reaching = (sellers: number, ...hits: FlagHit[]): FlagHit[] =>
  hits.map((one) => ({ ...one, sellers: Array.from({ length: sellers }, (_, at) => `s${at}`) }));
