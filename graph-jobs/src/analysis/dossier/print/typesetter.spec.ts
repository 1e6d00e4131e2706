import { describe, expect, it } from 'vitest';
import { readFonts } from '../../../dossier/dossier-files.ts';
import { Typesetter } from './typesetter.ts';

describe('setting a text', () => {
  it.each([
    ['Watch Palace', [{ text: 'Watch Palace', font: 'Latin' }]],
    ['Šárka Ünal Иван Ωμέγα', [{ text: 'Šárka Ünal Иван Ωμέγα', font: 'Latin' }]],
    ['深圳市 Trading 贸易', [{ text: '深圳市 ', font: 'Han' }, { text: 'Trading ', font: 'Latin' }, { text: '贸易', font: 'Han' }]], // oxfmt-ignore
    ['', []],
  ])('puts each sign of %s into a font that has it', (text, stretches) => {
    const type = new Typesetter(readFonts());
    expect(type.set(text)).toEqual(stretches);
    expect(type.isMissing).toBe(false);
  });

  it('tells of signs that no font has, and never turns the order of what follows', () => {
    const type = new Typesetter(readFonts());
    expect(
      type
        .set('a\u202egnp.exe')
        .map(({ text }) => text)
        .join(''),
    ).toBe('a gnp.exe');
    expect(type.isMissing).toBe(false);
    expect(
      type
        .set('محمد')
        .map(({ text }) => text)
        .join(''),
    ).toBe('□□□□');
    expect(type.isMissing).toBe(true);
  });
});
