import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Canvas, EMPTY_CANVAS } from './canvas.ts';
import {
  type Aside,
  closeTab,
  goToTab,
  MOST_TABS,
  nameOfTab,
  NOTHING,
  ONE_TAB,
  openTab,
  renameTab,
  reopenTab,
  tabBeside,
  tabOf,
  takeOver,
  type Tabs,
} from './tabs.ts';
import { type Called, UNCALLED } from '../racket/called.ts';
import { canvasNode } from './test-canvas.ts';

/** A canvas that is known by its one thing. */
const canvasOf = (...keys: string[]) => ({
  ...EMPTY_CANVAS,
  nodes: new Map(keys.map((key) => [key, canvasNode(key)])),
});
const aside = (key: string): Aside => ({
  ...NOTHING,
  history: { past: [], present: { name: key, canvas: canvasOf(key) }, future: [] },
});
const stepOf = (tabs: Tabs, id: number) => tabOf(tabs, id).aside.history.present.name;
const idsOf = ({ all }: Tabs) => all.map(({ id }) => id);

describe('several canvases', () => {
  it('keep each its own history while another is shown', () => {
    const two = openTab(ONE_TAB, aside('first'));
    expect([two.shown, stepOf(two, 1), stepOf(two, 2)]).toEqual([2, 'first', 'Empty canvas']);
    const back = goToTab(two, 1, aside('second'));
    expect([back.shown, stepOf(back, 2)]).toEqual([1, 'second']);
    expect(goToTab(back, 1, aside('other'))).toBe(back);
    expect(goToTab(back, 77, aside('other'))).toBe(back);
  });

  it('are walked around the end', () => {
    const three = openTab(openTab(ONE_TAB, NOTHING), NOTHING);
    expect([tabBeside(three, 1), tabBeside(three, -1)]).toEqual([1, 2]);
  });

  it('come back where they were when a close is undone, with all that was on them', () => {
    const three = goToTab(openTab(openTab(ONE_TAB, aside('a')), aside('b')), 2, aside('c'));
    const closed = closeTab(three, 2, aside('b, further'));
    expect([closed.shown, idsOf(closed)]).toEqual([3, [1, 3]]);
    const again = reopenTab(closed, aside('c, further'));
    expect([again.shown, idsOf(again), stepOf(again, 2), stepOf(again, 3)]).toEqual([
      2,
      [1, 2, 3],
      'b, further',
      'c, further',
    ]);
    expect(reopenTab(again, NOTHING)).toBe(again);
  });

  it('are one at least and not more than a person can tell apart, whatever is done', () => {
    const act = fc.constantFrom('open', 'close', 'reopen', 'next');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let tabs = ONE_TAB;
        for (const one of acts) {
          if (one === 'open') tabs = openTab(tabs, NOTHING);
          else if (one === 'close') tabs = closeTab(tabs, tabs.shown, NOTHING);
          else if (one === 'reopen') tabs = reopenTab(tabs, NOTHING);
          else tabs = goToTab(tabs, tabBeside(tabs, 1), NOTHING);
          expect(idsOf(tabs)).toContain(tabs.shown);
          expect(new Set(idsOf(tabs)).size).toBe(tabs.all.length);
          expect(tabs.all.length).toBeGreaterThan(0);
          expect(tabs.all.length).toBeLessThanOrEqual(MOST_TABS);
        }
      }),
      { seed: 20_260_104 },
    );
  });

  it('are called as a person says, else as their view, else after what is on them', () => {
    const [tab] = ONE_TAB.all;
    const nameOf = (canvas: Canvas, called: Called = UNCALLED) => nameOfTab(tab!, { canvas, called });
    expect(nameOf(EMPTY_CANVAS)).toBe('Empty canvas');
    expect(nameOf(canvasOf('a'))).toBe('a');
    expect(nameOf(canvasOf('a', 'b', 'c'))).toBe('a and 2 more things');
    const racket = { ...EMPTY_CANVAS, nodes: new Map([['a', canvasNode('a', { racketId: 'rk-1' })]]) };
    const two = new Map([...racket.nodes, ['b', canvasNode('b', { racketId: 'rk-2' })] as const]);
    const title = 'Rolex from China, 3 sellers';
    const titled = { brand: 'Rolex', country: 'CN', sellers: 3 };
    expect(nameOf(racket)).toBe('Racket rk-1');
    expect(nameOf(racket, new Map([['rk-1', { title, titled, name: null }]]))).toBe(title);
    const called = new Map([['rk-1', { title, titled, name: 'The depot' }]]);
    expect(nameOf({ ...racket, nodes: two }, called)).toBe('The depot and 1 more racket');
    const phone = canvasNode('tel:1', { kind: 'Phone', racketId: 'rk-1' });
    expect(nameOf({ ...EMPTY_CANVAS, nodes: new Map([['tel:1', phone]]) }, called)).toBe('tel:1');
    const view = { id: 'v', name: 'My view', version: 1 };
    expect(nameOf({ ...racket, view }, called)).toBe('My view');
    const named = renameTab(ONE_TAB, 1, '  The depot ');
    expect(nameOfTab(named.all[0]!, { canvas: { ...racket, view }, called })).toBe('The depot');
    expect(renameTab(named, 1, ' ').all[0]!.name).toBeNull();
  });
});

describe('a closed window', () => {
  it('gives its canvases over, as many as there is room for, under names and ids that are free here', () => {
    const here = openTab(ONE_TAB, aside('mine'));
    const many = Array.from({ length: 7 }, (_, i) => ({ id: i + 1, name: null, aside: aside(`its ${i + 1}`) }));
    const other: Tabs = { all: [...many, { id: 9, name: 'Shown', aside: NOTHING }], shown: 9, closed: [] };
    const { tabs, left } = takeOver(here, other);
    expect(idsOf(tabs)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([tabs.shown, tabOf(tabs, 2).name, stepOf(tabs, 1), stepOf(tabs, 3)]).toEqual([2, 'Shown', 'mine', 'its 1']);
    expect(left.map(({ id }) => id)).toEqual([7]);
    expect(takeOver(ONE_TAB, ONE_TAB)).toEqual({ tabs: ONE_TAB, left: [] });
  });
});
