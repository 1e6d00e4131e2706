import type { ScreenedKind, ScreeningSubject } from '@ringbreaker/cypher/domain';
import { labelOfKey } from '@ringbreaker/cypher/values';
import type { FoundAccountRow, FoundValueRow, KnownRacket, KnownTie, Lookups } from './lookups.ts';
import { screen } from './screen.ts';
import type { ScreeningTools } from './screening-tools.ts';
import { ScreeningReference } from './screening-reference.ts';

/** What a scripted graph says of a key; what is not said is as for a phone that two members of `rk-1` share. */
export type Scripted = Partial<Omit<FoundValueRow, 'asked' | 'ties'>> &
  Partial<Pick<FoundAccountRow, 'brands' | 'ranOut'>> & { readonly ties?: readonly KnownTie[] };

export const tieTo = (racket: string, weight: number): KnownTie => ({ racket, weight, sellers: 2, role: null });

export const knownRacket = (id: string): KnownRacket => ({
  id,
  title: 'Rolex from China, 4 sellers',
  titled: { brand: 'Rolex', country: 'CN', sellers: 4 },
  name: null,
  band: 'A',
  lifecycle: 'active',
  dismissal: null,
  sellers: 4,
  topReason: 'One phone behind four shops',
  counterEvidence: ['1 of the sellers is authorised for a brand.'],
});

/** Lookups that answer from a script and note what was asked. */
export function scriptedTools(
  script: Readonly<Record<string, Scripted>>,
  about: Partial<Lookups> = {},
): ScreeningTools & { readonly asked: string[] } {
  const asked: string[] = [];
  const row = (key: string) => {
    const there = script[key]
      ? { key, kind: labelOfKey(key) ?? null, label: key }
      : { key: null, kind: null, label: null };
    const base = {
      run: 1,
      verdicts: 0,
      asked: key,
      users: 3,
      open: true,
      members: [],
      alike: [],
      brands: [],
      ranOut: [],
      visible: true,
    };
    return { ...base, ...there, ties: script[key] ? [tieTo('rk-1', 0.8)] : [], ...script[key] };
  };
  const lookups: Lookups = {
    values: async (keys) => (asked.push('values'), keys.map(row)),
    accounts: async (keys) => {
      asked.push('accounts');
      return keys
        .map(row)
        .map((one) => ({ ...one, ties: one.ties.map((tie) => ({ ...tie, role: tie.role ?? 'core' })) }));
    },
    rackets: async (ids) => (asked.push('rackets'), ids.map(knownRacket)),
    pictures: async () => (asked.push('pictures'), []),
    blockMembers: async () => (asked.push('blocks'), []),
    verdicts: async () => (asked.push('verdicts'), []),
    references: async () => (asked.push('references'), []),
    ...about,
  };
  return { lookups, reference: new ScreeningReference(), cardSecret: null, asked };
}

export const value = (kind: ScreenedKind, text: string) => ({ kind, value: text });

/** The answer on one subject. */
export async function screenOne(subject: Partial<ScreeningSubject>, tools: ScreeningTools, near = false) {
  const { answers } = await screen({ subjects: [{ values: [], ...subject }], near }, tools);
  const [answer] = answers;
  if (!answer) throw new Error('One subject, one answer.');
  return answer;
}
