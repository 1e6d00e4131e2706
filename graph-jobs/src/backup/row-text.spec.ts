import { Float } from '@ringbreaker/cypher';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NodeNumbers } from './node-numbers.ts';
import { readProperties, writeProperties } from './row-text.ts';

const whole = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const one = fc.oneof(fc.string({ unit: 'binary' }), fc.boolean(), whole, fc.double());
const value = fc.oneof(one, fc.array(fc.string({ unit: 'binary' })), fc.array(whole), fc.array(fc.double()));
const properties = fc.dictionary(fc.string({ minLength: 1 }), value);

/** What is read as it was before it was written: whole numbers as bigint, others as number. */
function asStored(read: unknown): unknown {
  if (Array.isArray(read)) return read.map(asStored);
  if (read instanceof Float) return read.value;
  return Number.isInteger(read) ? BigInt(read as number) : read;
}

describe('the text of properties', () => {
  it('gives back what was written, whole numbers told from floats', () => {
    fc.assert(
      fc.property(properties, (held) => {
        const read = readProperties(JSON.parse(writeProperties(held)) as Record<string, unknown>);
        const stored = Object.fromEntries(Object.entries(read).map(([name, said]) => [name, asStored(said)]));
        expect(stored).toEqual({ ...held });
      }),
      { seed: 20260101, numRuns: 1_000 },
    );
  });

  it('does not depend on the order of the names', () => {
    expect(writeProperties({ b: 1n, a: 2 })).toBe(writeProperties({ a: 2, b: 1n }));
    expect(writeProperties({ a: 5n })).not.toBe(writeProperties({ a: 5 }));
  });

  it('refuses what it could not give back', () => {
    expect(() => writeProperties({ seen: new Date(0) })).toThrow(/property seen/);
  });
});

describe('numbers of nodes', () => {
  it.each([
    ['rising', [3, 4, 9, 200_000]],
    ['in any order', [9, 3, 200_000, 4]],
  ])('finds each where it was read, %s', (_, ids) => {
    const numbers = new NodeNumbers();
    for (const id of ids) numbers.add(id, BigInt(id));
    expect(ids.map((id) => numbers.placeOf(id))).toEqual([0, 1, 2, 3]);
    expect([2, 5, 200_001].map((id) => numbers.placeOf(id))).toEqual([undefined, undefined, undefined]);
    expect(numbers.hashAt(2)).toBe(BigInt(ids[2] ?? 0).toString(16));
  });

  it('takes in more than its first room', () => {
    const numbers = new NodeNumbers();
    for (let id = 0; id < 200_000; id++) numbers.add(id * 2, BigInt(id));
    expect([numbers.placeOf(399_998), numbers.placeOf(399_997), numbers.count]).toEqual([199_999, undefined, 200_000]);
  });

  it('finds nothing where nothing was read', () => expect(new NodeNumbers().placeOf(0)).toBeUndefined());
});
