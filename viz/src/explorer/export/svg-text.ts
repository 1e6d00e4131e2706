import type { NodeKind, Position } from '@ringbreaker/cypher/domain';
import XmlWriter from 'xml-writer';
import type { Appearance } from '../../graph/appearance.ts';
import { xmlText } from '../../graph/files/xml-text.ts';
import { ICON_STROKES } from '../../graph/icons.ts';
import { inkOn, lookOf, SHAPE_PATHS } from '../../graph/kinds.ts';
import { SLICES } from '../../graph/pie.ts';
import { badgeBox, badgeText, HALO, type Mark, thingsText } from '../drawing/draw.ts';
import { FONT } from '../../graph/font.ts';
import { type CaptionLine, NUMBER_RADIUS, numberAt, type NumberedNotes } from './note-marks.ts';
import { CAPTION_UP, frameHeight, headHeight, LEFT, legendPlaces, noteLineAt, TITLE } from './png-frame.ts';
import type { DrawnThing, Scene } from './svg-scene.ts';
import { t } from '../../words/words.ts';

interface SvgPicture {
  scene: Scene;
  width: number;
  height: number;
  labelSize: number;
  appearance: Appearance;
  /** As far as there is room for it; null: nothing stands above the picture. */
  title: string | null;
  caption: string;
  kinds: readonly [NodeKind, number][];
  notes: { numbered: readonly NumberedNotes[]; lines: readonly CaptionLine[] };
}

type Attributes = Record<string, string | number>;
/** Writes an element; what it holds is a text, or is written by a function. */
type Draw = (name: string, attributes: Attributes, inside?: string | (() => void)) => void;

/** A canvas as SVG, its title above, the strip of legend and caption below: text stays text, and nothing is fetched from elsewhere. */
export function svgText({ scene, ...picture }: SvgPicture): string {
  const { width, height, appearance, title, caption, kinds, notes } = picture;
  const xml = new XmlWriter('  ');
  const draw = drawerOf(xml);
  const head = headHeight(title);
  const whole = head + height + frameHeight(width, kinds.length, notes.lines.length);
  const size = { width: px(width), height: px(whole), viewBox: `0 0 ${px(width)} ${px(whole)}` };
  xml.startDocument('1.0', 'UTF-8');
  draw('svg', { xmlns: 'http://www.w3.org/2000/svg', 'xmlns:xlink': XLINK, ...size, 'font-family': FONT }, () => {
    draw('title', {}, title ?? caption);
    drawIcons(draw, kinds);
    draw('rect', { width: px(width), height: px(whole), fill: appearance.background });
    if (title !== null) drawTitle(draw, title, appearance);
    // What reaches over the edge of the picture ends there, not on the legend.
    draw('svg', { id: 'picture', y: head, width: px(width), height: px(height) }, () => {
      drawLinks(draw, scene);
      drawThings(draw, scene);
      drawLabels(draw, scene, picture);
      draw('g', { id: 'marks' }, () => scene.marks.forEach((mark) => drawMark(draw, mark, appearance)));
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
const px = (value: number) => Math.round(value * 100) / 100;

function drawerOf(xml: XmlWriter): Draw {
  return (name, attributes, inside) => {
    xml.startElement(name);
    for (const [key, value] of Object.entries(attributes)) xml.writeAttribute(key, value);
    if (typeof inside === 'string') xml.text(xmlText(inside));
    else inside?.();
    xml.endElement();
  };
}

function drawIcons(draw: Draw, kinds: SvgPicture['kinds']): void {
  const strokes = { fill: 'none', 'stroke-width': 2.6, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  draw('defs', {}, () => {
    for (const [kind] of kinds)
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

/** A shape on its 24 × 24 grid, moved so that its middle stands at a place. */
const around = (x: number, y: number, scale: number) =>
  `translate(${px(x)} ${px(y)}) scale(${Math.round(scale * 1e4) / 1e4}) translate(-12 -12)`;

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

const rounded = (values: Record<string, number>): Attributes =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, px(value)]));

const middleOf = (from: { x: number; y: number }, to: { x: number; y: number }) =>
  rounded({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 4 });

const BADGE = { 'font-size': 9, 'font-weight': 600, 'text-anchor': 'middle' };

const COUNT = { 'font-weight': 650, 'text-anchor': 'middle' };

/** Counts of folds, pins as small squares, and unseen neighbours as a count, as on the screen. */
function drawMark(draw: Draw, mark: Mark, appearance: Appearance): void {
  const { x, y, size, pinned, unseen, isNew, things } = mark;
  if (things !== undefined) {
    const told = thingsText(things, size);
    if (told)
      draw(
        'text',
        { ...rounded({ x, y: y + told.height * 0.36 }), ...COUNT, 'font-size': px(told.height), fill: appearance.ink },
        told.text,
      );
  }
  if (pinned) {
    const place = rounded({ x: x - size * 0.72 - 3.5, y: y - size * 0.72 - 3.5 });
    draw('rect', { ...place, width: 7, height: 7, fill: appearance.ink, stroke: appearance.background });
  }
  if (unseen > 0) {
    const { left, top, right, bottom } = badgeBox(mark);
    const box = rounded({ x: left, y: top, width: right - left, height: bottom - top });
    draw('rect', { ...box, rx: 6, fill: appearance.background, stroke: appearance.line, 'stroke-width': 0.8 });
    const place = rounded({ x: (left + right) / 2, y: top + 9.2 });
    draw('text', { ...place, ...BADGE, fill: appearance.quietInk }, badgeText(mark));
  }
  if (isNew) {
    const [left, top] = [x - size * 0.45 - 30, y - size - 5];
    draw('rect', { ...rounded({ x: left, y: top }), width: 30, height: 14, rx: 6.5, fill: appearance.warning });
    draw('text', { ...rounded({ x: left + 15, y: top + 10.3 }), ...BADGE, fill: appearance.background }, t`NEW`);
  }
}

function drawNumber(draw: Draw, number: number, { x, y }: Position, appearance: Appearance): void {
  const edge = { stroke: appearance.background, 'stroke-width': 1.5 };
  draw('circle', { ...rounded({ cx: x, cy: y, r: NUMBER_RADIUS }), fill: appearance.ink, ...edge });
  const digits = { 'font-size': 9.5, 'font-weight': 700, 'text-anchor': 'middle', fill: appearance.background };
  draw('text', { ...rounded({ x, y: y + 3.4 }), ...digits }, String(number));
}

/** How high the letters of the strip are. */
export const STRIP_SIZE = 11;

function drawStrip(draw: Draw, { width, appearance, caption, kinds, notes }: Omit<SvgPicture, 'scene'>): void {
  const text = { 'font-size': STRIP_SIZE, 'font-weight': 500 };
  draw('rect', { width: px(width), height: 1, fill: appearance.faintLine });
  for (const { kind, text: told, left, top } of legendPlaces(width, kinds)) {
    const { shape, hue } = lookOf(kind);
    draw('path', { d: SHAPE_PATHS[shape], fill: appearance.hues[hue], transform: around(left + 9, top + 9, 0.75) });
    drawIcon(draw, kind, inkOn(hue), around(left + 9, top + 9, 0.75 * 0.54));
    draw('text', { x: left + 23, y: top + 13, ...text, fill: appearance.ink }, told);
  }
  notes.lines.forEach(({ number, text: told }, place) => {
    const { left, foot } = noteLineAt(width, kinds.length, place);
    if (number !== null) drawNumber(draw, number, { x: LEFT + NUMBER_RADIUS, y: foot - 4 }, appearance);
    draw('text', { x: left, y: foot, ...text, fill: appearance.ink }, told);
  });
  const y = frameHeight(width, kinds.length, notes.lines.length) - CAPTION_UP;
  draw('text', { x: LEFT, y, ...text, fill: appearance.quietInk }, caption);
}
