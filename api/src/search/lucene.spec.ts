import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luceneText } from './lucene.ts';

describe('luceneText', () => {
  it('wants all words, the last also as a beginning', () => {
    expect(luceneText('Watch Pal')).toBe('watch AND (pal OR pal*)');
    expect(luceneText('  義烏市  ')).toBe('(義烏市 OR 義烏市*)');
  });

  it('takes operators as words, and signs as signs', () => {
    expect(luceneText('a OR b')).toBe('a AND or AND (b OR b*)');
    expect(luceneText('name:x*')).toBe('(name\\:x\\* OR name\\:x\\**)');
  });

  it.each(['', ' ', '***', '((', '\u0000'])('asks nothing of %j', (text) => expect(luceneText(text)).toBeNull());

  it('leaves no sign of the parser unescaped, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const typed = (luceneText(text) ?? '')
          .replace(/^\(?|\)$/g, '')
          .split(/ (?:AND|OR) \(?/)
          .map((word, place, all) => (place === all.length - 1 ? word.slice(0, -1) : word));
        for (const word of typed) expect(word.replace(/\\./gsu, '')).not.toMatch(/[+\-&|!(){}[\]^"~*?:\\/<>=]/);
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });
});
