import { describe, expect, it } from 'vitest';
import { readSaved, writeSaved, writeWithinRoom } from './autosave.ts';
import { notesOf } from './notes/canvas-note.ts';
import { type Canvas, linkId } from './canvas.ts';
import { foldOf } from '../folds/folds.ts';
import { beginWith, doStep } from './history/history.ts';
import { KEPT_STEPS } from '../kept/saved-steps.ts';
import { canvasNode } from './test-canvas.ts';
import { NO_FILTER } from '../filter/thing-filter.ts';

const A_TO_B = linkId('a', 'USES', 'b');
const two = foldOf({ name: 'Two of them', level: 'rackets', members: ['a', 'b'] })!;
const canvas: Canvas = {
  nodes: new Map([
    ['a', canvasNode('a', { label: 'A', degree: 2, status: 'open', racketId: 'rk-1', begins: 19_000 })],
    ['b', canvasNode('b')],
  ]),
  links: new Map([
    [A_TO_B, { id: A_TO_B, source: 'a', target: 'b', type: 'USES', firstSeen: null, lastSeen: 20_000, weight: 0.4 }],
  ]),
  roots: new Set(['a']),
  expansions: new Map([
    ['a', { returned: ['b'], asked: { order: 'most', window: '19000,' }, shown: 1, total: 9, partial: true }],
  ]),
  hidden: new Set(['a']),
  hiddenKinds: new Set(['Phone']),
  sharedBy: 3,
  filter: { text: 'a', kinds: ['Seller'], degree: [1, 9], weight: null },
  pinned: new Map([['a', { x: 1, y: -2 }]]),
  placed: new Map(),
  time: { shown: { from: 19_000, to: 19_100 }, compared: null, outside: 'hide' },
  folds: new Map([[two.id, two]]),
  notes: notesOf([{ text: 'Both by one depot.\nAsk there.', x: 4, y: -5 }]),
  view: { id: 'v', name: 'The depot', version: 2 },
};
const places = new Map([['a', { x: 1, y: -2 }]]);
const history = beginWith('Two of them', canvas);
const saved = { runSeq: 3, savedAt: '2025-03-01T10:00:00Z', history, places };

describe('the copy in the browser', () => {
  it('comes back as it was written', () => {
    expect(readSaved(writeSaved(saved))).toEqual(saved);
  });

  it('is read as well as before where it was written before things had dates, and values were told by who shares them', () => {
    const kept = JSON.parse(writeSaved(saved)) as {
      time: unknown;
      sharedBy: unknown;
      filter: unknown;
      nodes: object[];
    };
    const { time: _, sharedBy: __, filter: ___, nodes, ...old } = kept;
    const undated = nodes.map((node) => ({ ...node, begins: undefined, ends: undefined }));
    const read = readSaved(JSON.stringify({ ...old, nodes: undated }))!.history.present.canvas;
    expect(read.filter).toBe(NO_FILTER);
    expect([read.sharedBy, read.time, read.nodes.get('a')!.begins, read.nodes.get('a')!.ends]).toEqual([
      0,
      null,
      null,
      null,
    ]);
  });

  it('is read where it was written before an expand could be narrowed', () => {
    const expansions = [['a', { returned: ['b'], total: 9, partial: true }]];
    const old = { ...(JSON.parse(writeSaved(saved)) as object), expansions };
    const read = readSaved(JSON.stringify(old))!.history.present.canvas;
    expect(read.expansions.get('a')).toMatchObject({ asked: {}, shown: 1, total: 9 });
  });

  it('is nothing when it is broken, old or absent', () => {
    expect(readSaved(null)).toBeNull();
    expect(readSaved('{"nodes":')).toBeNull();
    expect(readSaved('{"runSeq":3}')).toBeNull();
    expect(readSaved(writeSaved(saved).replace('"Seller"', '"Spaceship"'))).toBeNull();
  });

  it('has as many of its steps as there is room for, and without room for one the canvas alone', () => {
    const steps = Array.from({ length: 60 }, (_, i) => (now: Canvas) => ({ ...now, sharedBy: i % 2 }));
    const long = steps.reduce((before, step, i) => doStep(before, `Step ${i}`, step), history);
    const texts: string[] = [];
    writeWithinRoom({ ...saved, history: long }, (text) => texts.push(text) > 3);
    const kept = texts.map((text) => readSaved(text)!.history);
    expect(kept.map(({ past }) => past.length)).toEqual([KEPT_STEPS, 10, 3, 0]);
    expect(kept[2]!.past.map(({ name }) => name)).toEqual(['Step 56', 'Step 57', 'Step 58'].slice(-3));
    expect(kept.every(({ present }) => present.name === 'Step 59')).toBe(true);
  });
});
