import { describe, expect, it } from 'vitest';
import { keepSearches, MOST_RECENT, readSearches, withSearch } from './recent-searches.ts';

describe('recent searches', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };

  it('are a person’s own, and none where what is kept is broken', () => {
    keepSearches('vera', ['0042', 'shop'], storage);
    expect(readSearches('vera', storage)).toEqual(['0042', 'shop']);
    expect(readSearches('max', storage)).toEqual([]);
    for (const broken of ['{"a', '{}', '[1]', '[""]', 'null']) {
      kept.set('ringbreaker.searches.vera', broken);
      expect(readSearches('vera', storage)).toEqual([]);
    }
  });

  it('leave nothing behind when they are cleared', () => {
    keepSearches('vera', ['0042'], storage);
    keepSearches('vera', [], storage);
    expect([...kept.keys()]).toEqual([]);
  });

  it('have the latest first, each once, and no more than can be read at a glance', () => {
    expect(withSearch(['a', 'b'], ' B ')).toEqual(['B', 'a']);
    expect(withSearch(['a'], '  ')).toEqual(['a']);
    expect(withSearch(['a'], 'x'.repeat(500))).toEqual(['a']);
    const many = Array.from({ length: 20 }, (_, i) => `s${i}`).reduce<readonly string[]>(withSearch, []);
    expect(many).toHaveLength(MOST_RECENT);
    expect(many[0]).toBe('s19');
  });
});
