import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Canvas, filterShared, filterTime, hide, isVisible, narrowTo, toggleKind } from './canvas.ts';
import { canvasChips } from './canvas-chips.ts';
import { canvasNode, canvasOf } from './test-canvas.ts';
import { causesOf, nameCauses, reveal, sayCause, sayShow, withoutCause, type Cause } from './why-hidden.ts';

const NODES = [
  canvasNode('a', { begins: 10, ends: 20 }),
  canvasNode('b', { begins: 50, ends: null }),
  canvasNode('shop', { kind: 'Store' }),
  canvasNode('tel:1', { kind: 'Phone', begins: 10, ends: 20 }),
  canvasNode('tel:2', { kind: 'Phone' }),
];
const canvas = canvasOf(NODES, ['a tel:1', 'b shop', 'shop tel:1', 'a tel:2']);
const time = { shown: { from: 40, to: 60 }, compared: null, outside: 'hide' as const };

/** Each filter by itself. */
const FILTERS: Readonly<Record<Cause, (canvas: Canvas) => Canvas>> = {
  hand: (now) => hide(now, ['a', 'tel:1']),
  kind: (now) => toggleKind(now, 'Phone'),
  few: (now) => filterShared(now, 3),
  filter: (now) => narrowTo(now, { text: 'nobody' }),
  time: (now) => filterTime(now, time),
};
const CAUSES = Object.keys(FILTERS) as Cause[];
const filtered = (causes: readonly Cause[]) => causes.reduce((now, cause) => FILTERS[cause](now), canvas);
const tel = canvas.nodes.get('tel:1')!;

describe('what hides a thing', () => {
  it('is told each by itself, in whatever order it came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(CAUSES), (causes) => {
        const now = filtered(causes);
        expect(new Set(causesOf(now, tel))).toEqual(new Set(causes));
        expect(isVisible(now, tel)).toBe(causes.length === 0);
      }),
    );
  });

  // Seen red: with the first cause alone, what two filters hid stayed hidden; with all filters taken away for each, what
  // another one hid came back.
  it('is taken away by itself, and the others stay; all of it shows the thing', () => {
    for (const cause of CAUSES) {
      const left = withoutCause(filtered(CAUSES), tel, cause);
      expect(causesOf(left, tel)).toEqual(CAUSES.filter((other) => other !== cause));
    }
    const shown = reveal(filtered(CAUSES), 'tel:1');
    expect(isVisible(shown, tel)).toBe(true);
    expect(shown.hidden).toEqual(new Set(['a']));
    expect(shown.time).toEqual({ ...time, outside: 'dim' });
  });

  it('is said in words', () => {
    const now = filtered(CAUSES);
    expect(CAUSES.map((cause) => sayCause(now, tel, cause))).toEqual([
      'It was hidden by hand.',
      'All phones are hidden.',
      'Fewer than 3 sellers of the canvas share it.',
      'The filter leaves it out: With “nobody”.',
      'It lies outside the window of time, 10 Feb 1970 – 2 Mar 1970.',
    ]);
    expect(sayShow(tel, 'kind')).toBe('Show phones');
    expect(nameCauses(['hand', 'time'])).toBe('by hand, outside the time');
  });
});

describe('the filters in force', () => {
  it('are none on a canvas that shows all', () => expect(canvasChips(canvas)).toEqual([]));

  // Seen red: counted after the other filters, the chips of phones and of the time said less beside each other.
  it('say the same of themselves in whatever order they came, and each is taken away by itself', () => {
    const says = (now: Canvas) => canvasChips(now).map(({ says: words, things }) => `${words}: ${things}`);
    const all = [
      'Without phones: 2',
      'Hidden by hand: 2',
      'Shared by 3 sellers or more: 2',
      'With “nobody”: 5',
      '10 Feb 1970 – 2 Mar 1970: 3',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(CAUSES, { minLength: CAUSES.length }), (causes) => {
        expect(says(filtered(causes))).toEqual(all);
      }),
    );
    const now = filtered(CAUSES);
    canvasChips(now).forEach(({ without }, at) => expect(says(without(now))).toEqual(all.toSpliced(at, 1)));
  });
});
