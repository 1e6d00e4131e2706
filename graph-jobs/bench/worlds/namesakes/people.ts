import type { Draw } from '#jobs/generate/draw';
import { GIVEN, SURNAMES } from './name-words.ts';
import type { Manner } from './settings.ts';
import type { People, Word } from './words.ts';

/** Somebody of flesh and blood, whatever the registers call them. */
export interface Person {
  /** What tells this one from every namesake. */
  readonly draw: Draw;
  readonly people: People;
  readonly family: Word;
  readonly given: Word;
}

/** How names crowd: the higher, the more people share the commonest. */
export const CROWDING = { usual: 2.4, nominee: 4 } as const;

/** Somebody new; nominees crowd on the commonest names even more than others. */
export function someone(draw: Draw, { family, people, crowding = CROWDING.usual }: Bearing = {}): Person {
  const of = people ?? draw.at('people').weighted(SHARES, ([, share]) => share)[0];
  return {
    draw,
    people: of,
    family: family ?? common(SURNAMES[of], draw.at('family'), crowding),
    given: common(GIVEN[of], draw.at('given'), crowding),
  };
}

/** The number on the identity card: the one thing that namesakes do not share. */
export function cardOf({ draw }: Person): string {
  return `6${draw.at('card').digits(17)}`;
}

interface Bearing {
  readonly family?: Word;
  readonly people?: People;
  readonly crowding?: number;
}

const SHARES: readonly (readonly [People, number])[] = [
  ['han', 5],
  ['slav', 3],
  ['arab', 3],
];

function common(words: readonly Word[], draw: Draw, crowding: number): Word {
  return words[Math.floor(words.length * draw.uniform() ** crowding)] as Word;
}

type Shape = (family: string, given: string) => string;

const SHAPES: readonly Shape[] = [
  (family, given) => `${given} ${family}`,
  (family, given) => `${family} ${given}`,
  (family, given) => `${family}, ${given}`,
  (family, given) => `${family.toUpperCase()} ${given}`,
  (family, given) => `${given} ${family}`.toUpperCase(),
  (family, given) => `${family}${given.replaceAll(' ', '')}`.toLowerCase(),
];

/** The name as one more clerk writes it. */
export function writeName({ people, family, given }: Person, draw: Draw, manner: Manner): string {
  if (draw.at('script').chance(manner.script)) {
    return people === 'han' ? family.native + given.native : `${given.native} ${family.native}`;
  }
  const clean = people === 'han' ? 1 : 0;
  if (!draw.at('mess').chance(manner.mess))
    return (SHAPES[clean] as Shape)(family.latin[0] ?? '', given.latin[0] ?? '');
  return draw.at('shape').pick(SHAPES)(draw.at('family').pick(family.latin), draw.at('given').pick(given.latin));
}
