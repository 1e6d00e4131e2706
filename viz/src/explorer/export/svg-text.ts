import type { NodeKind, Position } from '@ringbreaker/cypher/domain';
import XmlWriter from 'xml-writer';
import type { Appearance } from '../../graph/appearance.ts';
import { ICON_STROKES } from '../../graph/icons.ts';
import { lookOf, SHAPE_PATHS } from '../../graph/kinds.ts';
import { SLICES } from '../../graph/pie.ts';
import { HALO } from '../drawing/draw.ts';
import { SPARKLE } from '../drawing/sparkle.ts';
import { FONT } from '../../graph/font.ts';
import { type LegendEntry, type LegendMark, paintOfMark } from './legend-entries.ts';
import { type CaptionLine, NUMBER_RADIUS, numberAt, type NumberedNotes } from './note-marks.ts';
import { CAPTION_UP, frameHeight, headHeight, LEFT, legendPlaces, noteLineAt, TITLE } from './png-frame.ts';
import type { NoteBox } from './note-boxes.ts';
import { around, type Attributes, type Draw, drawerOf, px, rounded } from './svg-draw.ts';
import { drawBox, drawMark, drawNumber } from './svg-marks.ts';
import type { DrawnThing, Scene } from './svg-scene.ts';

interface SvgPicture {
  scene: Scene;
  width: number;
  height: number;
  labelSize: number;
  appearance: Appearance;
  /** As far as there is room for it; null: nothing stands above the picture. */
  title: string | null;
  caption: string;
  legend: readonly LegendEntry[];
  notes: { numbered: readonly NumberedNotes[]; lines: readonly CaptionLine[] };
  /** What is written on the canvas itself. */
  written: readonly NoteBox[];
}

/** A canvas as SVG, its title above, the strip of legend and caption below: text stays text, and nothing is fetched from elsewhere. */
export function svgText({ scene, ...picture }: SvgPicture): string {
  const { width, height, appearance, title, caption, legend, notes } = picture;
  const xml = new XmlWriter('  ');
  const draw = drawerOf(xml);
  const head = headHeight(title);
  const whole = head + height + frameHeight(width, legend.length, notes.lines.length);
  const size = { width: px(width), height: px(whole), viewBox: `0 0 ${px(width)} ${px(whole)}` };
  xml.startDocument('1.0', 'UTF-8');
  draw('svg', { xmlns: 'http://www.w3.org/2000/svg', 'xmlns:xlink': XLINK, ...size, 'font-family': FONT }, () => {
    draw('title', {}, title ?? caption);
    drawIcons(draw, legend);
    draw('rect', { width: px(width), height: px(whole), fill: appearance.background });
    if (title !== null) drawTitle(draw, title, appearance);
    // What reaches over the edge of the picture ends there, not on the legend.
    draw('svg', { id: 'picture', y: head, width: px(width), height: px(height) }, () => {
      drawLinks(draw, scene);
      drawThings(draw, scene);
      drawLabels(draw, scene, picture);
      draw('g', { id: 'marks' }, () => scene.marks.forEach((mark) => drawMark(draw, mark, appearance)));
      draw('g', { id: 'written' }, () => picture.written.forEach((box) => drawBox(draw, box, appearance)));
      draw('g', { id: 'notes' }, () =>
        notes.numbered.forEach((one) => drawNumber(draw, one.number, numberAt(one), appearance)),
      );
    });
    draw('g', { id: 'legend', transform: `translate(0 ${px(head + height)})` }, () => drawStrip(draw, picture));
  });
  return xml.toString();
}

function drawTitle(draw: Draw, title: string, { ink }: Appearance): void {
  const letters = { 'font-size': TITLE.size, 'font-weight': TITLE.weight, fill: ink };
  draw('text', { id: 'heading', x: LEFT, y: TITLE.foot, ...letters }, title);
}

const XLINK = 'http://www.w3.org/1999/xlink';
function drawIcons(draw: Draw, legend: SvgPicture['legend']): void {
  const kinds = legend.flatMap(({ mark }) => (mark !== 'recent' && 'kind' in mark ? [mark.kind] : []));
  const strokes = { fill: 'none', 'stroke-width': 2.6, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  draw('defs', {}, () => {
    for (const kind of kinds)
      draw('g', { id: `icon-${kind}`, ...strokes }, () => ICON_STROKES[kind].forEach((d) => draw('path', { d })));
  });
}

function drawLinks(draw: Draw, { links }: Scene): void {
  draw('g', { id: 'links', fill: 'none' }, () => {
    for (const { from, to, bend, width, color } of links) {
      const curve = bend ? `Q${px(bend.x)} ${px(bend.y)} ` : 'L';
      const d = `M${px(from.x)} ${px(from.y)}${curve}${px(to.x)} ${px(to.y)}`;
      draw('path', { d, stroke: color, 'stroke-width': px(width) });
    }
  });
}

const RIM = 0.075;
const ICON = 0.56;

function drawThings(draw: Draw, { things }: Scene): void {
  draw('g', { id: 'things' }, () => {
    for (const thing of things) {
      if (thing.type === 'fold') {
        drawFold(draw, thing);
        continue;
      }
      const { kind, x, y, size, color, rim, ink } = thing;
      const d = SHAPE_PATHS[lookOf(kind).shape];
      const scale = size / 12;
      draw('path', { d, fill: rim, transform: around(x, y, scale) });
      draw('path', { d, fill: color, transform: around(x, y, scale * (1 - 2 * RIM)) });
      drawIcon(draw, kind, ink, around(x, y, scale * ICON));
    }
  });
}

const FOLD_RIM = 0.09;
const FOLD_MIDDLE = 0.54;

/** A fold: a pie of the kinds in it, with a rim and a middle, as the program on the screen draws it. */
function drawFold(draw: Draw, { x, y, size, rim, middle = rim, ...pie }: DrawnThing): void {
  const disc = (radius: number, fill: string) => draw('circle', { ...rounded({ cx: x, cy: y, r: radius }), fill });
  const slices = SLICES.map((part) => ({ share: pie[`share${part}`] ?? 0, colour: pie[`colour${part}`] ?? rim }));
  disc(size, rim);
  const whole = slices.reduce((sum, { share }) => sum + share, 0);
  let from = 0;
  for (const { share, colour } of slices.filter((slice) => slice.share > 0)) {
    const to = from + share / whole;
    if (share === whole) disc(size * (1 - FOLD_RIM), colour);
    else draw('path', { d: wedge({ x, y }, size * (1 - FOLD_RIM), [from, to]), fill: colour });
    from = to;
  }
  disc(size * FOLD_MIDDLE, middle);
}

/** A slice between two parts of a turn. */
function wedge({ x, y }: { x: number; y: number }, radius: number, [from, to]: [number, number]): string {
  const at = (turn: number) =>
    `${px(x + radius * Math.cos(2 * Math.PI * turn))} ${px(y + radius * Math.sin(2 * Math.PI * turn))}`;
  return `M${px(x)} ${px(y)}L${at(from)}A${px(radius)} ${px(radius)} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}Z`;
}

function drawIcon(draw: Draw, kind: NodeKind, stroke: string, transform: string): void {
  draw('use', { 'xlink:href': `#icon-${kind}`, stroke, transform });
}

function drawLabels(draw: Draw, { labels, links }: Scene, { appearance, labelSize }: Omit<SvgPicture, 'scene'>): void {
  // The halo is a text of its own: not every program heeds the order of painting.
  const halo = { fill: 'none', stroke: appearance.background, 'stroke-linejoin': 'round' };
  const write = (text: string, place: Attributes, size: number, fill: string) => {
    draw('text', { ...place, 'font-size': size, ...halo, 'stroke-width': px(size * HALO) }, text);
    draw('text', { ...place, 'font-size': size, fill }, text);
  };
  draw('g', { id: 'labels', 'font-weight': 500 }, () => {
    for (const { leader } of labels) if (leader) draw('line', { ...rounded(leader), stroke: appearance.quietInk });
    for (const { from, to, label } of links)
      if (label) write(label, { ...middleOf(from, to), 'text-anchor': 'middle' }, labelSize - 1, appearance.quietInk);
    for (const { text, x, y, anchor } of labels)
      write(text, { ...rounded({ x, y }), 'text-anchor': anchor }, labelSize, appearance.ink);
  });
}

const middleOf = (from: { x: number; y: number }, to: { x: number; y: number }) =>
  rounded({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 4 });

/** How high the letters of the strip are. */
export const STRIP_SIZE = 11;

function drawStrip(draw: Draw, { width, appearance, caption, legend, notes }: Omit<SvgPicture, 'scene'>): void {
  const text = { 'font-size': STRIP_SIZE, 'font-weight': 500 };
  draw('rect', { width: px(width), height: 1, fill: appearance.faintLine });
  for (const { mark, text: told, left, top } of legendPlaces(width, legend)) {
    drawLegendMark(draw, mark, { x: left + 9, y: top + 9 }, appearance);
    draw('text', { x: left + 23, y: top + 13, ...text, fill: appearance.ink }, told);
  }
  notes.lines.forEach(({ number, text: told }, place) => {
    const { left, foot } = noteLineAt(width, legend.length, place);
    if (number !== null) drawNumber(draw, number, { x: LEFT + NUMBER_RADIUS, y: foot - 4 }, appearance);
    draw('text', { x: left, y: foot, ...text, fill: appearance.ink }, told);
  });
  const y = frameHeight(width, legend.length, notes.lines.length) - CAPTION_UP;
  draw('text', { x: LEFT, y, ...text, fill: appearance.quietInk }, caption);
}

function drawLegendMark(draw: Draw, mark: LegendMark, { x, y }: Position, appearance: Appearance): void {
  const transform = around(x, y, 0.75);
  if (mark === 'recent') return draw('path', { d: SPARKLE, fill: appearance.warning, transform });
  const { fill, edge, ink } = paintOfMark(mark, appearance);
  const d = SHAPE_PATHS['kind' in mark ? lookOf(mark.kind).shape : 'circle'];
  draw('path', { d, fill, ...(edge && { stroke: edge, 'stroke-width': 1.6 }), transform });
  if ('kind' in mark) drawIcon(draw, mark.kind, ink, around(x, y, 0.75 * 0.54));
}
