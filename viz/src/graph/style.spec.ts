import { type NodeKind, nodeKinds } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from './appearance.ts';
import type { NodeAttributes } from './build-graph.ts';
import { drawnAs } from './build-graph.ts';
import { ICON_STROKES } from './icons.ts';
import { inkOn, legendOrder, lookOf } from './kinds.ts';
import { RACKET_HUES } from './racket-hues.ts';
import type { StyleView } from './style.ts';
import { linkReducer, nodeReducer } from './style.ts';
import { QUIET_VIEW } from './test-view.ts';
import type { FoldsShown } from '../state/folds/folds-shown.ts';
import { MERGED } from '../state/folds/picture.ts';
import { canvasNode } from '../state/canvas/test-canvas.ts';

const view = QUIET_VIEW;
const thing = (key: string, status: string | null = null): NodeAttributes => {
  const node = canvasNode(key, { degree: 4, status });
  return { ...node, x: 0, y: 0, ...drawnAs(node, false) };
};
const drawn = (key: string, change: Partial<StyleView>, status: string | null = null) =>
  nodeReducer(() => ({ ...view, ...change }))(key, thing(key, status));
const link = { id: 'l', source: 'a', target: 'b', type: 'PAID_TO', firstSeen: null, lastSeen: null, weight: 0.5 };
const drawnLink = (change: Partial<StyleView>) =>
  linkReducer(() => ({ ...view, ...change }))('l', { link, size: 2, type: 'line', curvature: 0 });

describe('things', () => {
  it('are hidden by name and by kind', () => {
    expect(drawn('a', {}).hidden).toBe(false);
    expect(drawn('a', { hidden: new Set(['a']) }).hidden).toBe(true);
    expect(drawn('a', { hiddenKinds: new Set(['Seller'] as const) }).hidden).toBe(true);
  });

  it('step back outside the window of time, and are gone where a person wants that', () => {
    const outside = { nodes: new Set(['a']), links: new Set(['l']) };
    expect(drawn('a', { outside: { ...outside, hide: false } })).toMatchObject({
      color: LIGHT.faintNode,
      hidden: false,
    });
    expect(drawn('a', { outside: { ...outside, hide: true } }).hidden).toBe(true);
    expect(drawn('b', { outside: { ...outside, hide: true } }).hidden).toBe(false);
    expect(drawnLink({ outside: { ...outside, hide: false } })).toMatchObject({
      color: LIGHT.faintLine,
      hidden: false,
    });
    const chosen = { selection: new Set(['a']), outside: { ...outside, hide: false } };
    expect(drawnLink(chosen).color).toBe(LIGHT.faintLine);
    expect(drawnLink({ outside: { ...outside, hide: true } }).hidden).toBe(true);
  });

  it('are not all named where many are selected: the names would cover the picture', () => {
    const many = new Set(['a', ...Array.from({ length: 40 }, (_, i) => `b${i}`)]);
    expect(drawn('a', { selection: many })).toMatchObject({ rim: LIGHT.accent, forceLabel: false });
    expect(drawn('a', { selection: many, hovered: 'a' }).forceLabel).toBe(true);
  });

  it('step forward when selected, and back beside a path or a hovered neighbourhood', () => {
    const selected = drawn('a', { selection: new Set(['a']) });
    expect(selected).toMatchObject({ rim: LIGHT.accent, forceLabel: true, zIndex: 2 });
    expect(selected.size).toBeGreaterThan(thing('a').size);
    expect(drawn('a', { path: { nodes: new Set(['b']), links: new Set() } })).toMatchObject({
      color: LIGHT.faintNode,
      label: '',
    });
    expect(drawn('a', { near: new Set(['b']) }).color).toBe(LIGHT.faintNode);
    expect(drawn('a', { near: new Set(['a']) }).color).toBe(LIGHT.hues.blue);
  });

  it('show closed and suspended by more than one sign', () => {
    expect(drawn('a', {}, 'closed').color).not.toBe(drawn('a', {}).color);
    expect(drawn('a', {}, 'suspended').rim).toBe(LIGHT.warning);
  });

  it('have the colour of their racket where colour tells that, and are hollow where they have none', () => {
    const rackets = new Map([['r1', 'orange' as const]]);
    const byRacket = (racketId: string | null, change: Partial<NodeAttributes> = {}) =>
      nodeReducer(() => ({ ...view, rackets }))('a', { ...thing('a'), racketId, ...change });
    expect(byRacket('r1')).toMatchObject({ color: LIGHT.hues.orange, rim: LIGHT.rims.orange });
    expect(byRacket('r1', { kind: 'Phone' }).color).toBe(LIGHT.hues.orange);
    expect(byRacket(null)).toMatchObject({ color: LIGHT.background, rim: LIGHT.quietInk });
    expect(byRacket('another').color).toBe(LIGHT.background);
    // Of many things none has a rim: hollow would be unseen.
    expect(byRacket(null, { type: 'circle' }).color).toBe(LIGHT.line);
    expect(byRacket('r1', { status: 'closed' }).color).not.toBe(LIGHT.hues.orange);
  });

  it('follow the scheme at once', () => {
    let appearance = LIGHT;
    const reduce = nodeReducer(() => ({ ...view, appearance }));
    expect(reduce('a', thing('a')).color).toBe(LIGHT.hues.blue);
    appearance = DARK;
    expect(reduce('a', thing('a')).color).toBe(DARK.hues.blue);
  });

  it('have labels only where the mode says', () => {
    expect(drawn('a', { labels: 'selection' }).label).toBe('');
    expect(drawn('a', { labels: 'selection', selection: new Set(['a']) }).label).toBe('a');
    expect(drawn('a', { labels: 'all' }).forceLabel).toBe(true);
  });
});

describe('links', () => {
  it('have a label only when chosen, on a path or touched', () => {
    expect(drawnLink({}).label).toBe('');
    expect(drawnLink({ hovered: 'a' }).label).toBe('is paid to');
    expect(drawnLink({ link: 'l' })).toMatchObject({ label: 'is paid to', color: LIGHT.accent, forceLabel: true });
    expect(drawnLink({ path: { nodes: new Set(), links: new Set(['l']) } }).color).toBe(LIGHT.accent);
    expect(drawnLink({ path: { nodes: new Set(), links: new Set() } }).color).toBe(LIGHT.faintLine);
  });

  it('vanish with what they join', () => {
    expect(drawnLink({ hidden: new Set(['b']) }).hidden).toBe(true);
  });
});

/** WCAG contrast of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const light = (color: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = parseInt(color.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

describe('a fold', () => {
  const shown = (kinds: [NodeKind, number][], links = 0): FoldsShown => ({
    things: new Map(kinds.length > 0 ? [['fold:1', new Map(kinds)]] : []),
    rackets: new Map(
      kinds.length > 0
        ? [
            [
              'fold:1',
              new Map([
                ['r1', 3],
                [null, 1],
              ] as [string | null, number][]),
            ],
          ]
        : [],
    ),
    links: new Map(links > 0 ? [['l', links]] : []),
    outside: { nodes: new Set(), links: new Set() },
  });
  const drawnFold = (change: Partial<StyleView>) =>
    nodeReducer(() => ({ ...view, ...change }))('fold:1', { ...thing('fold:1'), type: 'fold' });
  const merged = { ...link, type: MERGED };
  const drawnMerged = (links: number) =>
    linkReducer(() => ({ ...view, hovered: 'a', folds: shown([], links) }))('l', {
      link: merged,
      size: 2,
      type: 'line',
      curvature: 0,
    });

  it('is a pie of what it shows, hidden when that is nothing, whatever kind is hidden', () => {
    const folds = shown([
      ['Seller', 3],
      ['Phone', 1],
    ]);
    const look = drawnFold({ folds, hiddenKinds: new Set(['Seller'] as const) });
    expect(look).toMatchObject({ hidden: false, share0: 3, colour0: LIGHT.hues.blue, share1: 1, forceLabel: true });
    expect(drawnFold({ folds: shown([]) }).hidden).toBe(true);
    expect(drawnFold({ folds, selection: new Set(['fold:1']) }).rim).toBe(LIGHT.accent);
    expect(drawnFold({ folds, near: new Set(['b']) }).colour0).toBe(LIGHT.faintNode);
  });

  it('is a pie of its rackets where colour tells them', () => {
    const folds = shown([['Seller', 4]]);
    const look = drawnFold({ folds, rackets: new Map([['r1', 'orange']]) });
    expect(look).toMatchObject({ share0: 3, colour0: LIGHT.hues.orange, share1: 1, colour1: LIGHT.background });
  });

  it('has lines that are the wider the more links they stand for, and say how many', () => {
    expect(drawnMerged(12).size).toBeGreaterThan(drawnMerged(2).size);
    expect(drawnMerged(12)).toMatchObject({ label: '12 links', hidden: false });
    expect(drawnMerged(0).hidden).toBe(true);
  });
});

describe('kinds', () => {
  it('are told apart by shape and icon, never by colour alone', () => {
    const seen = new Set(nodeKinds.map((kind) => ICON_STROKES[kind].join(' ')));
    expect(seen.size).toBe(nodeKinds.length);
    expect(new Set(legendOrder)).toEqual(new Set(nodeKinds));
  });

  it('reach the contrast that WCAG asks of marks and texts, in both schemes', () => {
    for (const appearance of [LIGHT, DARK]) {
      expect(contrast(appearance.ink, appearance.background)).toBeGreaterThan(7);
      expect(contrast(appearance.quietInk, appearance.background)).toBeGreaterThan(4.5);
      for (const hue of RACKET_HUES) {
        const outline = appearance === LIGHT ? appearance.rims[hue] : appearance.hues[hue];
        expect(contrast(outline, appearance.background), `${hue} on ${appearance.scheme}`).toBeGreaterThan(3);
      }
      for (const kind of nodeKinds) {
        const { hue } = lookOf(kind);
        const outline = appearance === LIGHT ? appearance.rims[hue] : appearance.hues[hue];
        expect(contrast(outline, appearance.background), `${kind} on ${appearance.scheme}`).toBeGreaterThan(3);
        expect(contrast(inkOn(hue), appearance.hues[hue]), `icon of ${kind} on ${appearance.scheme}`).toBeGreaterThan(
          3,
        );
      }
    }
  });
});
