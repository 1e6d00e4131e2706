import { describe, expect, it } from 'vitest';
import { readSaved, writeSaved } from './autosave.ts';
import { type Canvas, linkId } from './canvas.ts';
import { foldOf } from '../folds/folds.ts';
import { canvasNode } from './test-canvas.ts';

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
  pinned: new Map([['a', { x: 1, y: -2 }]]),
  placed: new Map(),
  time: { shown: { from: 19_000, to: 19_100 }, compared: null, outside: 'hide' },
  folds: new Map([[two.id, two]]),
};
const saved = { runSeq: 3, savedAt: '2025-03-01T10:00:00Z', canvas, places: new Map([['a', { x: 1, y: -2 }]]) };

describe('the copy in the browser', () => {
  it('comes back as it was written', () => {
    expect(readSaved(writeSaved(saved))).toEqual(saved);
  });

  it('is read as well as before where it was written before things had dates, and values were told by who shares them', () => {
    const kept = JSON.parse(writeSaved(saved)) as { time: unknown; sharedBy: unknown; nodes: object[] };
    const { time: _, sharedBy: __, nodes, ...old } = kept;
    const undated = nodes.map((node) => ({ ...node, begins: undefined, ends: undefined }));
    const read = readSaved(JSON.stringify({ ...old, nodes: undated }))!.canvas;
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
    expect(readSaved(JSON.stringify(old))!.canvas.expansions.get('a')).toMatchObject({ asked: {}, shown: 1, total: 9 });
  });

  it('is nothing when it is broken, old or absent', () => {
    expect(readSaved(null)).toBeNull();
    expect(readSaved('{"nodes":')).toBeNull();
    expect(readSaved('{"runSeq":3}')).toBeNull();
    expect(readSaved(writeSaved(saved).replace('"Seller"', '"Spaceship"'))).toBeNull();
  });
});
