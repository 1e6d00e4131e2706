import { defaultParseSearch } from '@tanstack/react-router';
import { sized } from '@ringbreaker/cypher/test-size';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newGraph, syncGraph } from '../graph/build-graph.ts';
import { minuteOf } from '../graph/words.ts';
import { AlertFilter, inboxQuery } from './alerts/alert-filter.ts';
import { readSaved, writeSaved } from './canvas/autosave.ts';
import { type Canvas, EMPTY_CANVAS, linkId, remove } from './canvas/canvas.ts';
import { notesOf } from './canvas/notes/canvas-note.ts';
import { beginWith, doStep, stepsOf } from './canvas/history/history.ts';
import { CompareFilter } from './compare-filter.ts';
import { callFolds } from './folds/call-folds.ts';
import { UNCALLED } from './racket/called.ts';
import { foldOf } from './folds/folds.ts';
import { foldsShown, shownOf } from './folds/folds-shown.ts';
import { atLevel } from './folds/levels.ts';
import { askedRackets, QueueFilter, readFilter, writeFilter } from './queue/queue-filter.ts';
import { nameOfTab } from './canvas/tabs.ts';
import { canvasNode } from './canvas/test-canvas.ts';
import { mutated, mutatedJson } from './test-mutations.ts';
import { eventsOf, timelineOf } from './time/time-events.ts';
import { leftOut } from './time/time-window.ts';
import { twinRows } from './canvas/twin-rows.ts';
import type { CanvasLooks } from './looks/url-looks.ts';
import { readUrlState, writeUrlState } from './url-state.ts';

const RUNS = { seed: 16, numRuns: sized(1_000, 100_000) };

const KEYS = ['seller:bazaar/1', 'seller:bazaar/2', 'tel:+41794711471', 'wallet:x:0042', 'rk-7k2m', 'fc:ü,&=.~'];
const KINDS = ['Seller', 'Seller', 'Phone', 'Shipment', 'Racket', 'Listing'] as const;
const two = foldOf({ name: '2 sellers, 50 %', level: 'rackets', members: KEYS.slice(0, 2) })!;
const USES = linkId(KEYS[0]!, 'USES', KEYS[2]!);

/** A canvas on which all that an address and a browser can keep is set. */
const canvas: Canvas = {
  ...EMPTY_CANVAS,
  nodes: new Map(
    KEYS.map((key, i) => [
      key,
      canvasNode(key, { kind: KINDS[i]!, racketId: i < 2 ? 'rk-7k2m' : null, begins: 19_000 + i }),
    ]),
  ),
  links: new Map([
    [
      USES,
      { id: USES, source: KEYS[0]!, target: KEYS[2]!, type: 'USES', firstSeen: 19_000, lastSeen: null, weight: 1 },
    ],
  ]),
  roots: new Set(KEYS.slice(1)),
  expansions: new Map([
    [KEYS[0]!, { returned: [KEYS[2]!], asked: { kind: 'Phone' }, shown: 1, total: 3, partial: true }],
  ]),
  hidden: new Set([KEYS[3]!]),
  hiddenKinds: new Set(['Listing']),
  filter: { text: 'ü ', kinds: ['Seller', 'Phone'], degree: [1, 40], weight: [0, 100] },
  pinned: new Map([[KEYS[4]!, { x: -12.5, y: 3 }]]),
  time: { shown: { from: 19_000, to: 19_300 }, compared: { from: 18_000, to: 18_100 }, outside: 'hide' },
  folds: new Map([[two.id, two]]),
  notes: notesOf([{ text: 'Depot, 50 % & more~', x: 12, y: -7 }]),
};
const places = new Map(KEYS.map((key, i) => [key, { x: i * 10, y: -i }]));
const looks: CanvasLooks = {
  labels: 'all',
  map: { lon: -8.54, lat: 47.37, zoom: 5.25 },
  table: { by: 'links', direction: 'desc', isTree: false, columns: ['kind', 'name', 'links'] },
  picture: { x: 120, y: -40, across: 300 },
};
const shown = { canvas, selection: new Set(KEYS.slice(1, 3)), link: USES, places, looks };
const ADDRESS = writeUrlState(shown);

/** All that is worked out of a canvas before it is drawn; what throws here would be a blank page. */
function drawAll(one: Canvas): void {
  const graph = newGraph();
  syncGraph(graph, one, new Map());
  graph.forEachNode((key, { x, y, size }) => expect([x, y, size].every(Number.isFinite), key).toBe(true));
  for (const level of ['rackets', 'operators', 'sellers', 'values'] as const)
    syncGraph(graph, atLevel(one, level), new Map());
  foldsShown(one, leftOut(one));
  for (const fold of one.folds.values()) shownOf(one, fold);
  timelineOf(eventsOf(one), 200);
  twinRows(one, new Map());
  nameOfTab({ name: null }, { canvas: callFolds(one, UNCALLED), called: UNCALLED });
}

describe('an address that somebody cut, doubled or mistyped', () => {
  it('is read as far as it can be, and what was read is written as it was read', () => {
    fc.assert(
      fc.property(mutated([ADDRESS, `v=1&n=${KEYS.join(',')}&r=*`, 'v=1&n=a&t=2024-01-01_2024-02-01.dim']), (text) => {
        const read = readUrlState(`#${text}`);
        const { keys, folds, unknown, ...rest } = read;
        const nodes = new Map(keys.map((key) => [key, canvasNode(key)]));
        const opened: Canvas = {
          ...canvas,
          nodes,
          links: new Map(),
          roots: new Set(rest.roots),
          expansions: new Map(
            rest.expanded.map((key) => [key, { returned: [], asked: {}, shown: 0, total: 0, partial: false }]),
          ),
          hidden: new Set(rest.hidden),
          hiddenKinds: new Set(rest.hiddenKinds),
          pinned: rest.pinned,
          time: rest.time,
          folds: new Map(folds.map((fold) => [fold.id, fold])),
        };
        drawAll(opened);
        expect(unknown.every((part) => typeof part === 'string' && part !== '')).toBe(true);
        // An empty canvas is an empty address.
        if (keys.length === 0) return;
        const again = readUrlState(
          writeUrlState({ ...rest, canvas: opened, selection: new Set(rest.selection), link: null }),
        );
        expect(again.unknown).toEqual([]);
        expect(again.keys).toEqual(keys);
        expect([again.folds, again.time, again.pinned, again.looks]).toEqual([
          folds,
          rest.time,
          rest.pinned,
          rest.looks,
        ]);
      }),
      RUNS,
    );
  });

  it('names a part that it does not know', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,5}$/), (name) => {
        expect(readUrlState(`#${ADDRESS}&${name}=1`).unknown).toEqual([name]);
      }),
      RUNS,
    );
  });

  it('leaves a list with the filters that can be read', () => {
    const queue = '?band=["A"]&lifecycle=any&score=[20,80]&q=shop&sort=sellers&direction=asc&country=["CH"]';
    const inbox = '?state=open&kind=new_member&brand=watch&mine=true&rules=true&racket=rk-7k2m';
    fc.assert(
      fc.property(mutated([queue, inbox, '?from=1&to=3', '?band=A']), (text) => {
        const search = defaultParseSearch(text);
        askedRackets(QueueFilter.parse(search), '2026-12-01');
        inboxQuery(AlertFilter.parse(search));
        CompareFilter.parse(search);
      }),
      RUNS,
    );
  });

  it('leaves a kept filter with what can be read of it', () => {
    const kept = writeFilter({ band: ['A', 'B'], q: 'a & b', score: [10, 90], sort: 'sellers' });
    fc.assert(
      fc.property(mutated([kept]), (text) => askedRackets(readFilter(text), '2026-12-01') !== null),
      RUNS,
    );
  });
});

describe('a canvas that a browser kept, and something spoilt', () => {
  const history = doStep(beginWith('All', canvas), 'Less', (now) => remove(now, [[...now.nodes.keys()][0]!]));
  const kept = writeSaved({ runSeq: 3, savedAt: '2025-03-01T10:00:00.000Z', history, places });

  it('is none, or one that can be drawn, offered and written into an address', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: mutatedJson([kept]) }, { weight: 1, arbitrary: mutated([kept]) }),
        (text) => {
          const saved = readSaved(text);
          if (!saved) return;
          read++;
          minuteOf(saved.savedAt);
          for (const step of stepsOf(saved.history)) {
            drawAll(step.canvas);
            writeUrlState({ canvas: step.canvas, selection: new Set(), link: null, places: saved.places, looks });
          }
        },
      ),
      RUNS,
    );
    // Were all refused, nothing would be tested.
    expect(read).toBeGreaterThan(RUNS.numRuns / 20);
  });
});
