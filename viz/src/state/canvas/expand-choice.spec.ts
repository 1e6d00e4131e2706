import { describe, expect, it } from 'vitest';
import { isNarrowed, limitOf, queryOf, USUAL_CHOICE } from './expand-choice.ts';
import { EXPAND_CAP, EXPAND_MOST } from './expansion.ts';

describe('queryOf', () => {
  const asked = (choice: Partial<typeof USUAL_CHOICE>) => queryOf({ ...USUAL_CHOICE, ...choice }, ['a', 'b']);

  it('asks for the usual number, by what says most, at any time', () => {
    expect(asked({})).toEqual({ kind: null, type: null, order: 'weight', window: null, limit: EXPAND_CAP });
  });

  it('asks for a window of days, whichever end was typed first, and an end may be open', () => {
    expect(asked({ from: '1970-01-11', to: '1970/1/21' })?.window).toBe('10,20');
    expect(asked({ from: '1970-01-21', to: '1970-01-11' })?.window).toBe('10,20');
    expect(asked({ from: '1970-01-11' })?.window).toBe('10,');
    expect(asked({ to: '1970年1月21日' })?.window).toBe(',20');
  });

  it('asks for nothing while a day is none', () => {
    expect(asked({ from: '1970-02-31' })).toBeNull();
    expect(asked({ from: '1970-01-11', to: 'soon' })).toBeNull();
  });

  it('names what is on the canvas where it is to connect to that', () => {
    expect(asked({ joining: true })?.connecting).toEqual(['a', 'b']);
    expect(queryOf({ ...USUAL_CHOICE, joining: true }, Array<string>(900).fill('x'))?.connecting).toHaveLength(500);
  });
});

describe('limitOf', () => {
  it('is what was typed, within what the API gives', () => {
    expect([10, '25', 0, -3, 5_000, ''].map((atMost) => limitOf({ atMost }))).toEqual([
      10,
      25,
      1,
      1,
      EXPAND_MOST,
      EXPAND_CAP,
    ]);
  });
});

describe('isNarrowed', () => {
  it('tells what leaves neighbours out from what only orders them', () => {
    expect([{ order: 'most' } as const, { kind: null, window: null }].map(isNarrowed)).toEqual([false, false]);
    expect([{ window: '10,' }, { type: 'USES' }, { connecting: ['a'] }].map(isNarrowed)).toEqual([true, true, true]);
  });
});
