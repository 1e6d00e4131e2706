import { nodeKinds } from '@ringbreaker/cypher/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Canvas } from './canvas/canvas.ts';
import { notesOf } from './canvas/notes/canvas-note.ts';
import { EMPTY_CANVAS, linkId } from './canvas/canvas.ts';
import { foldOf } from './folds/folds.ts';
import { canvasNode } from './canvas/test-canvas.ts';
import { windowOf } from './time/time-window.ts';
import { narrow, NO_FILTER } from './filter/thing-filter.ts';
import { LABEL_MODES } from '../graph/style.ts';
import { TWIN_COLUMNS } from './canvas/twin-rows.ts';
import { USUAL_LOOKS } from './looks/url-looks.ts';
import { readUrlState, writeUrlState } from './url-state.ts';

const key = fc.string({ minLength: 1, unit: 'grapheme' });

const window = fc
  .tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 30_000 }))
  .map(([one, other]) => windowOf(one, other));
const time = fc.record({ shown: window, compared: fc.option(window), outside: fc.constantFrom('dim', 'hide') });

/** Any canvas as far as the address knows it. */
const canvas = fc.uniqueArray(key, { minLength: 1, maxLength: 12 }).chain((keys) =>
  fc
    .record({
      roots: fc.subarray(keys),
      expanded: fc.subarray(keys),
      hidden: fc.subarray(keys),
      hiddenKinds: fc.subarray(nodeKinds),
      sharedBy: fc.integer({ min: 0, max: 1_000 }),
      filter: filter(),
      pinned: fc.dictionary(
        fc.constantFrom(...keys.filter((name) => name !== '__proto__'), 'x'),
        fc.record({ x: coordinate(), y: coordinate() }),
      ),
      places: fc
        .subarray(keys)
        .chain((some) =>
          fc
            .array(fc.record({ x: unit(), y: unit() }), { minLength: some.length, maxLength: some.length })
            .map((stand) => new Map(some.map((name, i) => [name, stand[i]!]))),
        ),
      selection: fc.subarray(keys),
      link: fc.option(fc.record({ from: fc.constantFrom(...keys), type: type(), to: fc.constantFrom(...keys) })),
      time: fc.option(time),
      folded: fc.array(fc.nat(2), { minLength: keys.length, maxLength: keys.length }),
      name: fc.string(),
      looks: looks(),
      notes: fc.array(fc.record({ text: fc.string(), x: unit(), y: unit() }), { maxLength: 4 }).map(notesOf),
    })
    .map((parts) => ({
      keys,
      ...parts,
      folds: [1, 2].flatMap((group) => {
        const members = keys.filter((_, i) => parts.folded[i] === group);
        return foldOf({ name: parts.name, members, level: group === 1 ? null : 'rackets' }) ?? [];
      }),
      pinned: new Map(Object.entries(parts.pinned).filter(([name]) => keys.includes(name))),
    })),
);

function coordinate() {
  return fc.integer({ min: -1_000_00, max: 1_000_00 }).map((cents) => cents / 100);
}

function filter() {
  const figure = fc.nat({ max: 100 });
  const range = fc.option(fc.tuple(figure, figure).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const));
  const parts = { text: key.map((text) => text.trim()), kinds: fc.subarray(nodeKinds), degree: range, weight: range };
  return fc.record(parts).map((asked) => narrow(NO_FILTER, asked));
}

function looks() {
  const figure = (most: number, parts: number) =>
    fc.integer({ min: -most * parts, max: most * parts }).map((cents) => cents / parts + 0);
  const view = fc.record({ lon: figure(180, 1_000), lat: figure(90, 1_000), zoom: figure(9, 100).map(Math.abs) });
  const picture = fc.record({ x: unit(), y: unit(), across: fc.integer({ min: 1, max: 100_000 }) });
  const ids = TWIN_COLUMNS.map(({ id }) => id);
  const table = fc.record({
    by: fc.constantFrom(...ids),
    direction: fc.constantFrom('asc', 'desc'),
    isTree: fc.boolean(),
    columns: fc.option(fc.subarray(ids, { minLength: 1, maxLength: ids.length - 1 })),
  });
  return fc.record({
    labels: fc.constantFrom(...LABEL_MODES),
    picture: fc.option(picture),
    map: fc.option(fc.oneof(fc.constant('all' as const), view)),
    table: fc.option(table),
  });
}

function unit() {
  return fc.integer({ min: -100_000, max: 100_000 });
}

function type() {
  return fc.constantFrom('USES', 'SHIPS_TO');
}

/** A canvas that has nothing but the link that is selected. */
function linksOf(link: { from: string; type: string; to: string } | null): Canvas['links'] {
  if (!link) return new Map();
  const id = linkId(link.from, link.type, link.to);
  const { from: source, type, to: target } = link;
  return new Map([[id, { id, source, target, type, firstSeen: null, lastSeen: null, weight: 1 }]]);
}

describe('the state in the address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(canvas, (given) => {
        const made: Canvas = {
          ...EMPTY_CANVAS,
          nodes: new Map(given.keys.map((name) => [name, canvasNode(name)])),
          links: linksOf(given.link),
          roots: new Set(given.roots),
          expansions: new Map(
            given.expanded.map((name) => [name, { returned: [], asked: {}, shown: 0, total: 0, partial: false }]),
          ),
          hidden: new Set(given.hidden),
          hiddenKinds: new Set(given.hiddenKinds),
          sharedBy: given.sharedBy,
          filter: given.filter,
          pinned: given.pinned,
          time: given.time,
          notes: given.notes,
          folds: new Map(given.folds.map((fold) => [fold.id, fold])),
        };
        const { folded: _folded, name: _name, ...expected } = given;
        const { places, link, looks: looked } = given;
        const chosen = link && linkId(link.from, link.type, link.to);
        const text = writeUrlState({
          canvas: made,
          selection: new Set(given.selection),
          link: chosen,
          places,
          looks: looked,
        });
        expect(readUrlState(`#${text}`)).toEqual({ ...expected, unknown: [] });
      }),
    );
  });

  it('is empty for an empty canvas', () => {
    expect(
      writeUrlState({ canvas: EMPTY_CANVAS, selection: new Set(), link: null, places: new Map(), looks: USUAL_LOOKS }),
    ).toBe('');
    expect(readUrlState('')).toMatchObject({ keys: [], selection: [], unknown: [] });
  });

  it('names what it does not know, and reads the rest', () => {
    const read = readUrlState('#v=1&n=a,b,%E0%A4%A&zz=1&k=Phone.Nonsense&s=1.77');
    expect(read.keys).toEqual(['a', 'b']);
    expect(read.selection).toEqual(['b']);
    expect(read.hiddenKinds).toEqual(['Phone']);
    expect(read.unknown.sort()).toEqual(['%E0%A4%A', 'Nonsense', 's=77', 'zz']);
    for (const part of ['p=0~9', 'l=here', 'e=0.USES.7', 'f=rackets/x/0-9', 'u=many', 'u=1001'])
      expect(readUrlState(`#v=1&n=a&${part}`)).toMatchObject({ keys: ['a'], unknown: [part] });
    expect(readUrlState('#v=9&n=a').unknown).toEqual(['v=9']);
    for (const part of [
      't=soon',
      't=2024-01-01_2024-02-01',
      't=2024-13-01_2024-02-01.dim',
      't=2024-01-01_2024-02-01.dim.x',
    ]) {
      expect(readUrlState(`#v=1&n=a&${part}`)).toMatchObject({ keys: ['a'], time: null, unknown: [part] });
    }
  });

  it('names how a canvas is to be looked at, where that can’t be read', () => {
    for (const part of [
      'b=some',
      'z=here',
      'z=1~2',
      'z=1~2~0',
      'z=1.5~2~3',
      'm=here',
      'm=181.000~0.000~1.00',
      'm=8.540~91.000~1.00',
      'm=8.540~47.370~9.01',
      'm=8.540~47.370',
      'y=table',
      'y=table.size.asc',
      'y=table.name.up',
      'y=list.name.asc',
      'y=table.name.asc.size',
      'y=table.name.asc.name~name',
      'y=table.name.asc.name.x',
    ])
      expect(readUrlState(`#v=1&n=a&${part}`)).toMatchObject({ keys: ['a'], looks: USUAL_LOOKS, unknown: [part] });
  });

  it('means the same things where one before them can’t be read', () => {
    const read = readUrlState('#v=1&n=%E0,b,c&s=1&e=1.USES.2&p=2~1.00~2.00');
    expect(read.selection).toEqual(['b']);
    expect(read.link).toEqual({ from: 'b', type: 'USES', to: 'c' });
    expect([...read.pinned.keys()]).toEqual(['c']);
  });

  it('names no place that is no number', () => {
    const far = '9'.repeat(400);
    expect(readUrlState(`#v=1&n=a&p=0~${far}.00~1.00`)).toMatchObject({ pinned: new Map() });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readUrlState(text)));
  });
});
