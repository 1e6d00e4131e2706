import fc from 'fast-check';

/** What breaks readers of text: broken and doubled escapes, signs of our own address, numbers that are none, half signs. */
const NASTY = [
  '%',
  '%E0%A4%A',
  '%25',
  '%00',
  '%2F',
  '..',
  '/',
  '//',
  '#',
  '&',
  '=',
  ',',
  '.',
  '~',
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  'NaN',
  'null',
  'true',
  '[]',
  '{}',
  '"',
  "'",
  '<b>',
  '\u202e',
  '😀',
  '__proto__',
  'constructor',
  'fold:',
  'rk-',
  'seller:',
  '9999-99-99',
  '0000-01-01_9999-12-31.hide',
];

type Cut = { from: number; length: number; how: 'drop' | 'double' | 'nasty' | 'swap' | 'end' | 'upper'; with: string };

const cut: fc.Arbitrary<Cut> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(12),
  how: fc.constantFrom('drop', 'double', 'nasty', 'swap', 'end', 'upper'),
  with: fc.constantFrom(...NASTY),
});

/** A text after one to four mishaps: a part lost, doubled, in the wrong place or cut off, or something else in its place. */
export const mutated = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(cut, { minLength: 1, maxLength: 4 }))
    .map(([text, cuts]) => cuts.reduce(apply, text));

function apply(text: string, { from, length, how, with: nasty }: Cut): string {
  const start = Math.floor(from * text.length);
  const [before, part, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  if (how === 'drop') return before + after;
  if (how === 'double') return before + part + part + after;
  if (how === 'nasty') return before + nasty + after;
  if (how === 'swap') return before + after.slice(0, length) + part + after.slice(length);
  return how === 'end' ? before : before + part.toUpperCase() + after;
}

const odd = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  0,
  0.5,
  1e300,
  -1e300,
  '',
  'x',
  '\ud800',
  '2024-99-99',
  '__proto__',
  [],
  {},
  [null],
  { key: 'x' },
);

type Change = { at: number; other: number; how: 'put' | 'drop' | 'double' | 'mix'; odd: unknown };

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  other: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('put', 'drop', 'double', 'mix', 'mix'),
  odd,
});

/** What is kept as JSON after one to three mishaps: a value that is another, a part that is gone, an entry that is there twice. */
export const mutatedJson = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 3 })).map(([text, changes]) => {
    const value: unknown = JSON.parse(text);
    for (const one of changes) alter(value, one);
    return JSON.stringify(value);
  });

type Slot = { holder: Record<string, unknown> | unknown[]; name: string };

/** Something of the same sort from elsewhere in what is kept: a key that is not there, an end that is no thing. */
function like({ holder, name }: Slot, slots: readonly Slot[], at: number): unknown {
  const own: unknown = Reflect.get(holder, name);
  const same = slots
    .map((slot) => Reflect.get(slot.holder, slot.name) as unknown)
    .filter((one) => typeof one === typeof own);
  return same[Math.floor(at * same.length)] ?? own;
}

function slotsIn(value: unknown): Slot[] {
  if (value === null || typeof value !== 'object') return [];
  const holder = value as Slot['holder'];
  return Object.keys(value).flatMap((name) => [{ holder, name }, ...slotsIn(Reflect.get(value, name))]);
}

function alter(value: unknown, { at, other, how, odd: put }: Change): void {
  const slots = slotsIn(value);
  const slot = slots[Math.floor(at * slots.length)];
  if (!slot) return;
  const { holder, name } = slot;
  if (how === 'put') Reflect.set(holder, name, structuredClone(put));
  else if (how === 'mix') Reflect.set(holder, name, structuredClone(like(slot, slots, other)));
  else if (how === 'double' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)]));
  else if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else Reflect.deleteProperty(holder, name);
}
