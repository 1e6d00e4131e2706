import { describe, expect, it } from 'vitest';
import { readSaved, writeSaved } from './autosave.ts';
import type { Canvas } from './canvas.ts';

const canvas: Canvas = {
  nodes: new Map([
    ['a', { key: 'a', kind: 'Seller', label: 'A', degree: 2, status: 'open', racketId: 'rk-1', operatorId: null }],
  ]),
  links: new Map([
    ['a-b', { id: 'a-b', source: 'a', target: 'b', type: 'USES', firstSeen: null, lastSeen: 20_000, weight: 0.4 }],
  ]),
  roots: new Set(['a']),
  expansions: new Map([['a', { returned: ['b'], total: 9, partial: true }]]),
  hidden: new Set(['a']),
  hiddenKinds: new Set(['Phone']),
  pinned: new Map([['a', { x: 1, y: -2 }]]),
};
const saved = { runSeq: 3, savedAt: '2025-03-01T10:00:00Z', canvas, places: new Map([['a', { x: 1, y: -2 }]]) };

describe('the copy in the browser', () => {
  it('comes back as it was written', () => {
    expect(readSaved(writeSaved(saved))).toEqual(saved);
  });

  it('is nothing when it is broken, old or absent', () => {
    expect(readSaved(null)).toBeNull();
    expect(readSaved('{"nodes":')).toBeNull();
    expect(readSaved('{"runSeq":3}')).toBeNull();
    expect(readSaved(writeSaved(saved).replace('"Seller"', '"Spaceship"'))).toBeNull();
  });
});
