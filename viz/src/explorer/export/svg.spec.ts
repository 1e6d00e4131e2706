import { boxesOf, NOTE } from './note-boxes.ts';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { LIGHT, mix } from '../../graph/appearance.ts';
import { newGraph, syncGraph } from '../../graph/build-graph.ts';
import type { StyleView } from '../../graph/style.ts';
import { QUIET_VIEW } from '../../graph/test-view.ts';
import { EMPTY_CANVAS, linkId, type Canvas, type CanvasLink } from '../../state/canvas/canvas.ts';
import { fold } from '../../state/folds/folds.ts';
import { seenOfFolds } from '../../state/folds/folds-shown.ts';
import { canvasNode } from '../../state/canvas/test-canvas.ts';
import { SPARKLE } from '../drawing/sparkle.ts';
import { legendEntries } from './legend-entries.ts';
import { fitTo } from './fit-to.ts';
import type { NumberedNotes } from './note-marks.ts';
import { fitTitle, TITLE } from './png-frame.ts';
import { sceneOf, type Sheet } from './svg-scene.ts';
import { svgText } from './svg-text.ts';

const link = (source: string, type: string, target: string): [string, CanvasLink] => {
  const id = linkId(source, type, target);
  return [id, { id, source, target, type, firstSeen: null, lastSeen: null, weight: 1 }];
};
const canvas: Canvas = {
  ...EMPTY_CANVAS,
  nodes: new Map([
    ['a', canvasNode('a', { label: 'A <b>&amp;\u0001 “shop”' })],
    ['b', canvasNode('b', { status: 'closed' })],
    ['tel:1', canvasNode('tel:1', { kind: 'Phone' })],
  ]),
  links: new Map([link('a', 'USES', 'tel:1'), link('a', 'PAID', 'b'), link('a', 'SAME_AS', 'b')]),
};
const places = new Map([
  ['a', { x: -10, y: 0 }],
  ['b', { x: 10, y: 0 }],
  ['tel:1', { x: 0, y: 5 }],
]);
const graph = newGraph();
syncGraph(graph, canvas, places);

const fitted = { width: 900, height: 500, padding: 50 };
const sheet: Sheet = {
  ...fitted,
  at: fitTo([...places.values()], fitted),
  sizeOf: (size) => size,
  thinnest: 1,
  namedFrom: 0,
  labelSize: 12,
  measure: (text, size) => text.length * size * 0.5,
};
const view: StyleView = { ...QUIET_VIEW, labels: 'all' };
const NO_NOTES = { numbered: [], lines: [] };
const textOf = (
  shown: StyleView,
  on = sheet,
  {
    notes = NO_NOTES,
    title = null,
    written = [],
  }: Partial<Pick<Parameters<typeof svgText>[0], 'notes' | 'title' | 'written'>> = {},
) =>
  svgText({
    scene: sceneOf(graph, shown, on, []),
    ...fitted,
    labelSize: 12,
    appearance: LIGHT,
    title,
    caption: 'Canvas · run 3',
    legend: legendEntries(canvas, { rackets: null, nameOf: String, recent: new Set(), recentSince: null }),
    notes,
    written,
  });

describe('a canvas as SVG', () => {
  it('fills the sheet, upright and undistorted', () => {
    expect([...places.values()].map(sheet.at)).toEqual([
      { x: 50, y: 350 },
      { x: 850, y: 350 },
      { x: 450, y: 150 },
    ]);
    expect(fitTo([{ x: 3, y: 4 }], fitted)({ x: 3, y: 4 })).toEqual({ x: 450, y: 250 });
  });

  it('has the look of the screen: shapes, colours, bent links, labels that give way', () => {
    const { things, links, labels } = sceneOf(graph, view, sheet, []);
    expect(things.map(({ kind, color }) => [kind, color])).toEqual([
      ['Seller', LIGHT.hues.blue],
      ['Seller', mix(LIGHT.hues.blue, LIGHT.background, 0.6)],
      ['Phone', LIGHT.hues.green],
    ]);
    expect(links.map(({ bend }) => bend && Math.sign(bend.y - 350))).toEqual([null, 1, -1]);
    expect(labels.map(({ text }) => text).sort()).toEqual(['A <b>&amp;\u0001 “shop”', 'b', 'tel:1']);
  });

  it('has nothing of what is hidden, and no name of what is dimmed', () => {
    const hidden = sceneOf(graph, { ...view, hidden: new Set(['b']) }, sheet, []);
    expect([hidden.things.length, hidden.links.length]).toEqual([2, 1]);
    const kind = sceneOf(graph, { ...view, hiddenKinds: new Set(['Phone']) }, sheet, []);
    expect([kind.things.length, kind.links.length]).toEqual([2, 2]);
    const dimmed = sceneOf(graph, { ...view, path: { nodes: new Set(['a']), links: new Set() } }, sheet, []);
    expect(dimmed.labels).toHaveLength(1);
  });

  it('has nothing of what lies outside the view', () => {
    const near = { ...sheet, at: ({ x, y }: { x: number; y: number }) => ({ x: x * 100 + 1_040, y: y * 10 + 100 }) };
    const { things, links, labels } = sceneOf(graph, view, near, []);
    expect(things.map(({ kind }) => kind)).toEqual(['Seller']);
    expect(labels).toHaveLength(1);
    // Those that lead out of it are cut at its edge.
    expect(links).toHaveLength(3);
  });

  it('draws a fold as a pie of its kinds, with its rim and its middle', () => {
    const folded = fold(canvas, [{ name: 'All', members: ['a', 'b', 'tel:1'] }]);
    const drawn = newGraph();
    syncGraph(drawn, folded, places);
    const seen = { ...view, ...seenOfFolds(folded, null) };
    const scene = sceneOf(drawn, seen, sheet, []);
    expect(scene.things.map(({ type }) => type)).toEqual(['fold']);
    const svg = svgText({
      scene,
      ...fitted,
      labelSize: 12,
      appearance: LIGHT,
      title: null,
      caption: '',
      legend: [],
      notes: NO_NOTES,
      written: [],
    });
    const fills = [...svg.matchAll(/<path d="M[^"]*A[^"]*" fill="([^"]*)"/g)].map(([, fill]) => fill);
    expect(fills).toEqual([LIGHT.hues.blue, LIGHT.hues.green]);
    expect(svg.match(/<circle/g)).toHaveLength(2);
  });

  it('has the colours of rackets, and the star of who is new, with both in its legend', () => {
    const rackets = new Map([['r1', 'orange' as const]]);
    const mark = { key: 'a', x: 0, y: 0, size: 9, pinned: false, unseen: 0, isNew: false, noted: false, fresh: false };
    const legend = legendEntries(canvas, { rackets, nameOf: String, recent: new Set(['a']), recentSince: 2 });
    const scene = sceneOf(graph, { ...view, rackets }, sheet, [{ ...mark, recent: true }]);
    const parts = {
      ...fitted,
      labelSize: 12,
      appearance: LIGHT,
      title: null,
      caption: '',
      notes: NO_NOTES,
      written: [],
    };
    const svg = svgText({ scene, legend, ...parts });
    expect(scene.things.every(({ color }) => color === LIGHT.background)).toBe(true);
    // One on the picture with its edge, one in the legend.
    expect(svg.split(`d="${SPARKLE}"`)).toHaveLength(4);
    expect(svg).toContain('In no racket 3');
  });

  it('has what is written on the canvas over the picture, as text', () => {
    const measure = (text: string) => sheet.measure(text, NOTE.size);
    const written = boxesOf([{ text: 'The <depot> of both', x: 0, y: 0 }], { ...sheet, measure });
    const svg = textOf(view, sheet, { written });
    expect(svg).toContain('>The &lt;depot&gt; of both</text>');
    expect(svg.indexOf('id="written"')).toBeGreaterThan(svg.indexOf('id="labels"'));
  });

  it('bears numbers where there are notes, and under its legend what they say', () => {
    const place: NumberedNotes = { number: 7, x: 50, y: 350, size: 10, notes: [] };
    const line = { number: 7, text: 'The same <label> — ada, 2026-07-01' };
    const svg = textOf(view, sheet, {
      notes: { numbered: [place], lines: [line, { number: null, text: 'and more' }] },
    });
    expect(svg.match(/>7<\/text>/g)).toHaveLength(2);
    expect(svg).toContain('The same &lt;label&gt; — ada, 2026-07-01');
    const heights = [svg, textOf(view)].map((one) => Number(/height="(\d+)"/.exec(one)![1]));
    expect(heights[0]! - heights[1]!).toBe(2 * 17 + 8);
  });

  // Seen red: without drawTitle, and with the picture at y 0.
  it('bears its title above the picture, which moves down by as much', () => {
    const [titled, bare] = [textOf(view, sheet, { title: 'Rolex <& Co> from China' }), textOf(view)];
    expect(titled).toContain('>Rolex &lt;&amp; Co&gt; from China</text>');
    const placesIn = (svg: string) => ({
      whole: Number(/viewBox="0 0 900 (\d+)"/.exec(svg)![1]),
      picture: Number(/id="picture" y="(\d+)"/.exec(svg)![1]),
      legend: Number(/translate\(0 (\d+)\)/.exec(svg)![1]),
    });
    const [moved, without] = [placesIn(titled), placesIn(bare)];
    expect(without).toMatchObject({ picture: 0, legend: 500 });
    expect(moved).toEqual({
      whole: without.whole + TITLE.strip,
      picture: TITLE.strip,
      legend: without.legend + TITLE.strip,
    });
  });

  it('cuts a title that is wider than the sheet', () => {
    const measure = (text: string) => text.length * 10;
    expect(fitTitle('short', 900, measure)).toBe('short');
    const cut = fitTitle('x'.repeat(200), 900, measure);
    expect(cut.endsWith('…')).toBe(true);
    expect(measure(cut)).toBeLessThanOrEqual(860);
    expect(measure(`${cut}x`)).toBeGreaterThan(860);
  });

  it('is well-formed, with text as text, its legend and its caption, and fetches nothing', () => {
    const svg = textOf(view);
    const complaints: string[] = [];
    const note = (told: string) => complaints.push(told);
    const read = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } });
    const texts = [...Array.from(read.parseFromString(svg, 'text/xml').getElementsByTagName('text'))];
    expect(complaints).toEqual([]);
    const said = texts.map(({ textContent }) => textContent);
    expect(said).toEqual(
      expect.arrayContaining(['A <b>&amp;\ufffd “shop”', 'Sellers 2', 'Phones 1', 'Canvas · run 3']),
    );
    const fetched = [...svg.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, what]) => what);
    expect(new Set(fetched)).toEqual(new Set(['#icon-Seller', '#icon-Phone']));
    expect(svg).not.toContain('<script');
  });
});
