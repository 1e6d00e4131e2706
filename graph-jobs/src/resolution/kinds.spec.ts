import { describe, expect, it } from 'vitest';
import { Candidates, sourceOf } from './candidates/candidates.ts';
import { scorePair } from './compare/score-pair.ts';
import { fitModel } from './model/fit-model.ts';
import { ADDRESS, NAME } from './kinds.ts';
import type { MatchKind } from './model/match-model.ts';
import type { MatchRecord } from './records/match-record.ts';
import { readAddress, readName } from './records/read-records.ts';
import { decidePairs, type DecidedPair } from './resolve.ts';
import { addressKey, madeUpAddress, madeUpWord, mistype, nameKey } from './test-values.ts';

const SIZE = 3_000;

function decideAll(kind: MatchKind, records: readonly MatchRecord[]): Map<string, DecidedPair> {
  const source = sourceOf(records);
  const model = fitModel(kind, source, 1);
  const candidates = new Candidates(kind, source, model.counts);
  const pairs = [...decidePairs(candidates, (...pair) => scorePair(kind, model, ...pair))];
  return new Map(pairs.map((pair) => [`${pair.one}\n${pair.other}`, pair]));
}

const pairOf = (one: string, other: string) => [one, other].sort().join('\n');

describe('addresses by their own words', { timeout: 60_000 }, () => {
  const keys: string[] = [];
  const mistyped: string[] = [];
  const otherPremises: string[] = [];
  for (let at = 0; at < SIZE; at += 1) {
    const { unit, number, street, town, zip } = madeUpAddress(at);
    const write = (changed: Partial<{ unit: number; number: number; street: string; where: string }>) => {
      const said = { unit, number, street, where: `${town} ${zip}`, ...changed };
      return addressKey(`Unit ${said.unit}, ${said.number} ${said.street}, ${said.where}`);
    };
    const key = write({});
    keys.push(key);
    const second = [
      () => write({ street: mistype(street) }),
      () => write({ number: number + 1 }),
      () => write({ unit: unit + 1 }),
      () => addressKey(`${number} ${street}, ${town} ${zip}`),
    ][at % 40];
    if (second === undefined) continue;
    const other = second();
    keys.push(other);
    (at % 40 === 0 ? mistyped : otherPremises).push(pairOf(key, other));
  }
  const decided = decideAll(ADDRESS, [...new Set(keys)].map(readAddress));

  it('are the same in spite of a typing error', () => {
    const found = mistyped.filter((pair) => decided.get(pair)?.tier === 'same');
    expect(found.length).toBeGreaterThanOrEqual(0.9 * mistyped.length);
  });

  it('are never the same where a number or a unit differs, or is said by one alone', () => {
    expect(otherPremises.filter((pair) => decided.get(pair)?.tier === 'same')).toEqual([]);
    const same = [...decided.values()]
      .filter(({ tier }) => tier === 'same')
      .map(({ one, other }) => pairOf(one, other));
    expect(same.filter((pair) => !mistyped.includes(pair))).toEqual([]);
  });

  it('are explained by parts that add up to the probability', () => {
    for (const { p, priorBits, parts } of decided.values()) {
      const bits = parts.reduce((sum, part) => sum + part.bits, priorBits);
      expect(1 / (1 + 2 ** -bits)).toBeCloseTo(p, 10);
    }
  });
});

describe('names by their own words', { timeout: 60_000 }, () => {
  const given = (at: number) => `${madeUpWord(`given ${at % 90}`, 2)} ${madeUpWord(`second ${at % 97}`, 2)}`;
  const family = (at: number) => madeUpWord(`family ${at}`, 4);
  const CYRILLIC: Record<string, string> = { w: 'в', k: 'к', v: 'в', e: 'е', i: 'и' };
  const names = Array.from({ length: SIZE }, (_, at) => `${given(at)} ${family(at)}`);
  // The same sounds in another spelling: v for w, as a Russian consulate writes it.
  const respelt = names.filter((name, at) => at % 10 === 0 && /w/i.test(name));
  const families = names.filter((name, at) => at % 50 === 1 && !name.endsWith('a'));
  const pairs = respelt.map((name) => [nameKey(name), nameKey(name.replace(/w/gi, CYRILLIC.w ?? ''))] as const);
  const kin = families.map((name) => [nameKey(name), nameKey(`${name}a`)] as const);
  const records = [...new Set([...names.map(nameKey), ...pairs.flat(), ...kin.flat()])].map(readName);
  const decided = decideAll(NAME, records);

  it('are the same, or possibly, in another spelling of the same sounds', () => {
    const tiers = pairs.map(([one, other]) => decided.get(pairOf(one, other))?.tier);
    expect(tiers.length).toBeGreaterThan(10);
    expect(tiers.filter((tier) => tier !== undefined).length).toBeGreaterThanOrEqual(0.9 * tiers.length);
    expect(tiers.filter((tier) => tier === 'same').length).toBeGreaterThanOrEqual(0.3 * tiers.length);
  });

  it('are never the same for a letter more: a daughter is not her father', () => {
    expect(kin.filter(([one, other]) => decided.get(pairOf(one, other))?.tier === 'same')).toEqual([]);
  });
});
