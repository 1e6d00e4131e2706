import { describe, expect, it } from 'vitest';
import { checkWorld } from '../test-world.ts';
import type { Level, WorldTable } from '../world.ts';
import { namesakes } from './namesakes.ts';
import { partyTruth, valueTruth } from './parties-truth.ts';

checkWorld(namesakes);

const asked = (level: Level) => ({ level, seed: 3, sellers: 3_000, deliveries: 1, honest: false });

describe('what makes it the country of namesakes', () => {
  const [made] = [...namesakes.deliveries(asked('medium'))];
  const columnsOf = (table: string, names: readonly string[]): string[][] => {
    const { columns, rows } = made?.tables.find(({ name }) => name === table) as WorldTable;
    return [...rows].map((row) => names.map((name) => String(row[columns.indexOf(name)] ?? '')));
  };

  it('has rackets of three and rackets of dozens, each with several operators', () => {
    const rackets = new Map<string, string[]>();
    for (const [operator = '', racket = ''] of columnsOf('truth', ['operator', 'racket'])) {
      if (racket) rackets.set(racket, [...(rackets.get(racket) ?? []), operator]);
    }
    const sizes = [...rackets.values()].map((operators) => operators.length).sort((a, b) => a - b);
    expect(sizes.length).toBeGreaterThanOrEqual(8);
    expect(sizes[0]).toBe(3);
    expect(sizes.at(-1)).toBeGreaterThan(30);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(12);
    for (const operators of rackets.values()) expect(new Set(operators).size).toBeGreaterThan(1);
  });

  it('calls many strangers by one name, and one person by many', () => {
    const truth = partyTruth(asked('medium'));
    const [names, persons] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
    for (const [party = '', name = ''] of columnsOf('parties', ['party_id', 'name'])) {
      const person = truth.get(party) ?? '';
      names.set(name, (names.get(name) ?? new Set()).add(person));
      persons.set(person, (persons.get(person) ?? new Set()).add(name));
    }
    expect(Math.max(...[...names.values()].map((known) => known.size))).toBeGreaterThan(10);
    expect([...persons.values()].filter((known) => known.size > 1).length).toBeGreaterThan(50);
    expect(persons.has('')).toBe(false);
  });

  it('writes one value in more ways the harder it is', () => {
    const [easy, hard] = (['easy', 'hard'] as const).map((level) => {
      const meanings = [...valueTruth(asked(level)).values()];
      return meanings.length / new Set(meanings).size;
    });
    expect(easy).toBeLessThan(1.1);
    expect(hard).toBeGreaterThan(1.2);
  });
});
