import { expect, it } from 'vitest';
import { oneLine, plainText } from './plain-text.ts';

const takes = (text: string) => plainText(20).safeParse(text).success;

it('takes what can be read, in any script, over several lines', () => {
  for (const text of ['named at the raid', '在突袭中被点名', 'नाम', 'one\ntwo\tthree', '👩‍💻 did'])
    expect(takes(text)).toBe(true);
});

it('takes nothing that acts on a screen, turns the order of letters, can not be seen, or is too long', () => {
  const escape = `${String.fromCodePoint(27)}[2J`;
  const bad = [escape, 'a\u0000b', 'a\u202Eb', '\u200B', '\uD800', '  ', 'x'.repeat(21)];
  for (const text of bad) expect([text, takes(text)]).toEqual([text, false]);
});

it('takes of one line no other', () => {
  for (const text of ['one\ntwo', 'one\ttwo', 'one\u2028two']) expect(oneLine(20).safeParse(text).success).toBe(false);
  expect(oneLine(20).parse(' 在突袭中 ')).toBe('在突袭中');
});
