import { isValueKind } from '@ringbreaker/cypher/domain';
import type { CanvasElement, Content } from 'pdfmake/interfaces.js';
import type { DossierMaterial } from '../material.ts';
import { heading, INK, PAGE, paragraph, words } from './look.ts';
import { type Placed, placePicture } from './places.ts';
import type { Typesetter } from './typesetter.ts';

const FRAME = { width: PAGE.width, height: 540, padding: 26 } as const;
/** So many labels are tried, those of the things with most links first. */
const LABELLED = 60;
const LABEL_SIGNS = 22;
const LABEL_SIZE = 6.2;

/** Colours after Okabe and Ito (2008); the shape says the same, so that no colour is needed to read it. */
const FAMILIES = [
  { name: 'accounts, stores, people and companies', colour: '#0072b2', shape: 'circle' },
  { name: 'values that are shared', colour: '#e69f00', shape: 'square' },
  { name: 'operators, each with its accounts', colour: '#cc79a7', shape: 'diamond' },
  { name: 'parcels, goods and events', colour: '#009e73', shape: 'triangle' },
] as const;
type Family = (typeof FAMILIES)[number];
const EVENTS: ReadonlySet<string> = new Set(['Shipment', 'Outcome', 'Listing', 'Payment', 'Brand']);

const familyOf = ({ kind }: Pick<Placed, 'kind'>): Family =>
  kind === 'Operator' ? FAMILIES[2] : isValueKind(kind) ? FAMILIES[1] : EVENTS.has(kind) ? FAMILIES[3] : FAMILIES[0];

/** Makes the drawing as high as its frame, whatever is in it; made anew each time, for pdfmake moves what it draws. */
const floor = (): CanvasElement => {
  return { type: 'line', x1: 0, y1: FRAME.height, x2: 0.01, y2: FRAME.height, lineWidth: 0.01, lineColor: '#ffffff' };
};

/** The racket as a picture: who is in it and what they share. */
export function picture(material: DossierMaterial, type: Typesetter): Content[] {
  const placed = placePicture(material);
  const { things, links, left, level } = placed;
  const lines = links.map(([from, to]): CanvasElement => {
    const [[x1, y1], [x2, y2]] = [at(from), at(to)];
    return { type: 'line', x1, y1, x2, y2, lineWidth: 0.5, lineColor: '#aab4be' };
  });
  const most = [...things].sort((a, b) => b.links - a.links).slice(0, LABELLED);
  const labels = placeLabels(most, things);
  const says = left > 0 ? ` ${things.length} things are drawn, those with most links; graph.json has all.` : '';
  return [
    heading(type, 'Picture', true),
    paragraph(
      type,
      `${level === 'operators' ? 'Operators, and what ties them' : 'Members, and what they share'}: what stands close together hangs together.${says}`,
    ),
    { canvas: [...lines, ...labels.map(paper), ...things.map(markOf), floor()], margin: [0, 4, 0, 0] } as Content,
    ...labels.map((label) => labelOf(label, type)),
    legend(things, type),
  ];
}

const at = ({ x, y }: Placed): [number, number] => [
  FRAME.padding + x * (FRAME.width - 2 * FRAME.padding),
  FRAME.padding / 2 + y * (FRAME.height - FRAME.padding),
];

const sizeOf = ({ links }: Placed): number => 2.6 + Math.min(5, Math.sqrt(links) * 0.8);

function markOf(thing: Placed): CanvasElement {
  const [x, y] = at(thing);
  return shapeAt(familyOf(thing), x, y, sizeOf(thing));
}

// oxfmt-ignore
const CORNERS = {
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  triangle: [[0, -1], [1, 0.8], [-1, 0.8]],
} as const;

function shapeAt({ shape, colour }: Family, x: number, y: number, r: number): CanvasElement {
  const line = { lineWidth: 0.6, lineColor: '#ffffff', color: colour };
  if (shape === 'circle') return { type: 'ellipse', x, y, r1: r, r2: r, ...line };
  if (shape === 'square') return { type: 'rect', x: x - r, y: y - r, w: 2 * r, h: 2 * r, ...line };
  const points = CORNERS[shape].map(([dx, dy]) => ({ x: x + dx * r * 1.2, y: y + dy * r * 1.2 }));
  return { type: 'polyline', points, closePath: true, ...line };
}

/** A label, and where it stands: the left upper corner of its box. */
interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const LINE = 8;

/** Writes a label beside its thing, to the right or to the left of it, where it covers no other label and no thing. */
function placeLabels(most: readonly Placed[], things: readonly Placed[]): Label[] {
  const taken: Label[] = things.map((thing) => {
    const [[x, y], r] = [at(thing), sizeOf(thing)];
    return { text: '', x: x - r, y: y - r, width: 2 * r };
  });
  return most.flatMap((thing) => {
    const [[x, y], r] = [at(thing), sizeOf(thing)];
    const signs = [...thing.label];
    const text = signs.length > LABEL_SIGNS ? `${signs.slice(0, LABEL_SIGNS - 1).join('')}…` : thing.label;
    const width = widthOf(text);
    const tried = [x + r + 2, x - r - 2 - width].map((left): Label => ({ text, x: left, y: y - LINE / 2, width }));
    const free = tried.find(
      (one) => one.x > 0 && one.x + width < FRAME.width && !taken.some((other) => meet(one, other)),
    );
    if (!free) return [];
    taken.push(free);
    return [free];
  });
}

/** Lines behind a label are paler, so that it can be read. */
const paper = ({ x, y, width }: Label): CanvasElement => ({
  type: 'rect',
  x: x - 0.5,
  y: y + 0.5,
  w: width + 1,
  h: LINE,
  color: '#ffffff',
  fillOpacity: 0.75,
});

const meet = (one: Label, other: Label): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && Math.abs(one.y - other.y) < LINE;

/** About how wide a text is: signs of Chinese are as wide as they are high. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e80 ? LABEL_SIZE : LABEL_SIZE * 0.58),
    0,
  );
}

function labelOf({ text, x, y }: Label, type: Typesetter): Content {
  const written = words(type, text, { fontSize: LABEL_SIZE, noWrap: true });
  return { ...(written as object), relativePosition: { x, y: y - FRAME.height - 1 } } as Content;
}

function legend(things: readonly Placed[], type: Typesetter): Content {
  const shown = FAMILIES.filter((family) => things.some((thing) => familyOf(thing) === family));
  return {
    columns: shown.map((family) => ({
      columns: [
        { canvas: [shapeAt(family, 5, 5, 4)], width: 14 },
        { ...(words(type, family.name, { fontSize: 7.5, color: INK.quiet }) as object), width: 'auto' as const },
      ],
      columnGap: 2,
      width: 'auto' as const,
    })),
    columnGap: 18,
    margin: [0, 10, 0, 0],
  } as Content;
}
