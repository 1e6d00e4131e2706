import { linkId, type Canvas, type CanvasLink } from '../../state/canvas/canvas.ts';
import { EMPTY_CANVAS } from '../../state/canvas/canvas.ts';
import { canvasNode } from '../../state/canvas/test-canvas.ts';
import { canvasFile } from './canvas-file.ts';

/** What breaks files that are written carelessly: markup, quotes, formulas, ends of lines, signs that XML forbids. */
export const HOSTILE = '=1+1 "<b>&amp;\'\u0001\ud800 \n\t“价” 😀';

const link = (source: string, type: string, target: string, seen: number | null): [string, CanvasLink] => {
  const id = linkId(source, type, target);
  return [id, { id, source, target, type, firstSeen: seen, lastSeen: seen, weight: 0.25 }];
};

const canvas: Canvas = {
  ...EMPTY_CANVAS,
  nodes: new Map([
    ['seller:bazaar/1', canvasNode('seller:bazaar/1', { label: HOSTILE, racketId: 'rk-1', begins: 19_000 })],
    ['seller:bazaar/2', canvasNode('seller:bazaar/2', { label: '-Shop', status: 'closed', degree: 7 })],
    ['tel:+8613800138000', canvasNode('tel:+8613800138000', { kind: 'Phone', label: '+86 138 0013 8000' })],
  ]),
  links: new Map([
    link('seller:bazaar/1', 'USES', 'tel:+8613800138000', 19_001),
    link('seller:bazaar/2', 'USES', 'tel:+8613800138000', null),
    // Two links between the same two things.
    link('seller:bazaar/1', 'SAME_AS', 'seller:bazaar/2', null),
    link('seller:bazaar/1', 'PAID', 'seller:bazaar/2', null),
  ]),
  pinned: new Map([['seller:bazaar/2', { x: 3, y: 4 }]]),
  time: { shown: { from: 19_000, to: 19_030 }, compared: null, outside: 'dim' },
};

/** A small canvas as a file, with two links between the same two things. */
export const testFile = canvasFile(canvas, {
  caption: 'Suspected racket rk-1 · 3 things & 4 links',
  savedOn: '2026-07-01',
  run: { seq: 3, asOf: '2026-06-30T00:00:00Z' },
  racket: 'rk-1',
  part: 'canvas',
  redacted: false,
  places: new Map([['seller:bazaar/1', { x: 1.2345, y: -2 }]]),
});
