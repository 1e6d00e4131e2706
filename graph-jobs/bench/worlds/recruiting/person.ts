import type { Draw } from '#jobs/generate/draw';
import { CITIES, FAMILY, GIVEN, type City } from './names.ts';
import { toLatin } from './script.ts';

/** Somebody who opens accounts, honest or not. */
export interface Person {
  readonly draw: Draw;
  readonly given: string;
  readonly family: string;
  readonly city: City;
  /** Uses other names for further values. */
  readonly hasAliases: boolean;
}

/** Who stands under a draw; a family name or a city may be given. */
export function personOf(draw: Draw, known: { family?: string; city?: City; hasAliases?: boolean } = {}): Person {
  return {
    draw,
    given: draw.at('given').pick(GIVEN),
    family: known.family ?? draw.at('family').pick(FAMILY),
    city: known.city ?? draw.at('city').weighted(CITIES, ({ people }) => people),
    hasAliases: known.hasAliases ?? false,
  };
}

/** A person's full name in its own script, as on papers. */
export function nameOf({ given, family }: Person): string {
  return `${given} ${family}${/[ая]$/.test(given) ? 'а' : ''}`;
}

/** A person's three names in Latin letters, as banks and customs write them. */
export function latinName(person: Person): string {
  const [given = '', family = ''] = nameOf(person).split(' ');
  const father = `${person.draw.at('father').at(person.family).pick(FAMILY)}${family.endsWith('а') ? 'а' : ''}`;
  return [given, father, family].map(toLatin).join(' ');
}

/** Under which name a person has its n-th values. */
export function aliasOf(person: Person, n: number): Person {
  if (!person.hasAliases || n === 0) return person;
  const draw = person.draw.at('alias').at(n);
  return { ...person, given: draw.at('given').pick(GIVEN), family: draw.at('family').pick(FAMILY) };
}
