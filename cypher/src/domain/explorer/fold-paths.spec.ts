import { describe, expect, it } from 'vitest';
import { foldPaths } from './fold-paths.ts';

const path = (...keys: string[]) => ({ keys });
const isValue = (key: string) => key.startsWith('tel') || key.startsWith('mail');
const fold = (...paths: ReturnType<typeof path>[]) =>
  foldPaths(paths, isValue).map(({ first, paths, others }) => [first.keys.join(' '), paths.length, [...others]]);

describe('paths', () => {
  // Seen red: with each path by itself.
  it('are one where between the same two things another value stands', () => {
    expect(fold(path('a', 'tel1', 'b'), path('a', 'mail1', 'b'), path('a', 'tel2', 'b'))).toEqual([
      ['a tel1 b', 3, [[1, ['mail1', 'tel2']]]],
    ]);
  });

  it('are two where another seller stands between, or a path is longer', () => {
    expect(fold(path('a', 'tel1', 'b'), path('a', 'c', 'b'), path('a', 'tel1', 'c', 'b'))).toHaveLength(3);
    expect(fold(path('a', 'tel1', 'c', 'mail1', 'b'), path('a', 'tel2', 'd', 'mail1', 'b'))).toHaveLength(2);
  });

  it('take in what goes by two values that are known already, and not by two that are new', () => {
    const first = path('a', 'tel1', 'c', 'mail1', 'b');
    const both = path('a', 'tel2', 'c', 'mail2', 'b');
    const known = [path('a', 'tel2', 'c', 'mail1', 'b'), path('a', 'tel1', 'c', 'mail2', 'b')];
    expect(fold(first, ...known, both)).toEqual([['a tel1 c mail1 b', 4, [[1, ['tel2']], [3, ['mail2']]]]]); // oxfmt-ignore
    expect(fold(first, both)).toHaveLength(2);
  });

  it('stay in their order', () => {
    const order = fold(path('a', 'tel1', 'b'), path('a', 'c', 'b'), path('a', 'tel2', 'b'));
    expect(order.map(([keys]) => keys)).toEqual(['a tel1 b', 'a c b']);
  });
});
