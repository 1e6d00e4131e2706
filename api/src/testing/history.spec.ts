import { expect, it } from 'vitest';
import { findBreaches, type History, type Noted } from './history.ts';

const noted = (client: number, version: number, mark: string | null): Noted => ({ client, id: 'a', version, mark });
const fine: History = {
  reads: [noted(1, 0, null), noted(2, 1, 'x'), noted(1, 3, 'z')],
  acknowledged: [noted(1, 1, 'x'), noted(2, 3, 'z')],
  unknown: new Set(['y']),
  last: [noted(0, 3, 'z')],
};

it('finds nothing where every change was made once, and one of unknown end between them', () => {
  expect(findBreaches(fine)).toEqual([]);
});

it.each([
  ['an acknowledged change that another one replaced', { acknowledged: [...fine.acknowledged, noted(3, 1, 'w')] }],
  ['an acknowledged change that is gone', { last: [noted(0, 2, 'y')] }],
  ['a version that goes back', { reads: [...fine.reads, noted(1, 1, 'x')] }],
  ['a state that nobody made', { reads: [...fine.reads, noted(2, 2, 'v')] }],
  ['more versions than changes', { last: [noted(0, 9, 'z')] }],
] as [string, Partial<History>][])('finds %s', (_, change) => {
  expect(findBreaches({ ...fine, ...change })).not.toEqual([]);
});
