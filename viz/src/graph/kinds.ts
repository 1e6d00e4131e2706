import { DERIVED_KINDS, ENTITY_KINDS, nodeKinds, VALUE_KINDS } from '@ringbreaker/cypher/domain';
import type { NodeKind } from '@ringbreaker/cypher/domain';
import { inWords } from '../words/words.ts';

export type Shape = 'circle' | 'square' | 'diamond' | 'hexagon';

/** Okabe & Ito's palette (2008), readable with every common colour-blindness; grey stands in for its black. */
export const OKABE_ITO = {
  orange: '#e69f00',
  sky: '#56b4e9',
  green: '#009e73',
  yellow: '#f0e442',
  blue: '#0072b2',
  vermillion: '#d55e00',
  purple: '#cc79a7',
  grey: '#8a929c',
} as const;
export type Hue = keyof typeof OKABE_ITO;

/** Every hue of the palette. */
export const HUES = Object.keys(OKABE_ITO) as readonly Hue[];

export interface KindLook {
  name: string;
  plural: string;
  shape: Shape;
  hue: Hue;
}

/** How each kind is drawn. Shape tells the family: circle = who, square = shared value, diamond = goods and events, hexagon = derived. */
const LOOKS: Readonly<Record<NodeKind, [plural: string, shape: Shape, hue: Hue]>> = {
  Seller: ['Sellers', 'circle', 'blue'],
  Store: ['Stores', 'circle', 'sky'],
  Party: ['People and companies', 'circle', 'purple'],
  Listing: ['Listings', 'diamond', 'sky'],
  Brand: ['Brands', 'diamond', 'yellow'],
  Shipment: ['Shipments', 'diamond', 'orange'],
  Payment: ['Payments', 'diamond', 'green'],
  Outcome: ['Outcomes', 'diamond', 'vermillion'],
  Phone: ['Phones', 'square', 'green'],
  Email: ['E-mails', 'square', 'sky'],
  Handle: ['Handles', 'square', 'purple'],
  Device: ['Devices', 'square', 'yellow'],
  Ip: ['IP addresses', 'square', 'grey'],
  Domain: ['Domains', 'square', 'blue'],
  Image: ['Images', 'square', 'purple'],
  Address: ['Addresses', 'square', 'orange'],
  PaymentAccount: ['Payment accounts', 'square', 'vermillion'],
  Name: ['Names', 'square', 'grey'],
  Operator: ['Operators', 'hexagon', 'purple'],
  Racket: ['Suspected rackets', 'hexagon', 'vermillion'],
  Group: ['Groups', 'hexagon', 'grey'],
};

const NAMES: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(ENTITY_KINDS).map(([kind, { name }]) => [kind, name]),
  ...Object.entries(VALUE_KINDS).map(([kind, { name }]) => [kind, name]),
  ...DERIVED_KINDS.map((kind) => [kind, kind === 'Racket' ? 'Suspected racket' : kind]),
]);

const KINDS = Object.fromEntries(
  Object.entries(LOOKS).map(([kind, [plural, shape, hue]]) => [
    kind,
    { name: inWords(NAMES[kind] ?? kind), plural: inWords(plural), shape, hue },
  ]),
) as Readonly<Record<NodeKind, KindLook>>;

/** The look of a kind: its names, shape and hue. */
export const lookOf = (kind: NodeKind): KindLook => KINDS[kind];

/** Every kind in the order of the legend: who, goods and events, values, derived. */
export const legendOrder: readonly NodeKind[] = nodeKinds;

/** The outline of a shape on a 24 × 24 grid, inside the grid's circle: the node program crops what stands out. */
export const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
  circle: 'M12 .5a11.5 11.5 0 1 0 0 23a11.5 11.5 0 0 0 0 -23z',
  square: 'M6.2 3.2h11.6a3 3 0 0 1 3 3v11.6a3 3 0 0 1 -3 3h-11.6a3 3 0 0 1 -3 -3v-11.6a3 3 0 0 1 3 -3z',
  diamond: 'M10.6 .9a2 2 0 0 1 2.8 0l9.7 9.7a2 2 0 0 1 0 2.8l-9.7 9.7a2 2 0 0 1 -2.8 0l-9.7 -9.7a2 2 0 0 1 0 -2.8z',
  hexagon:
    'M11 .9a2 2 0 0 1 2 0l8 4.6a2 2 0 0 1 1 1.7v9.6a2 2 0 0 1 -1 1.7l-8 4.6a2 2 0 0 1 -2 0l-8 -4.6a2 2 0 0 1 -1 -1.7v-9.6a2 2 0 0 1 1 -1.7z',
};

/** White or near-black, whichever reads better on a hue (WCAG contrast of at least 3). */
export function inkOn(hue: Hue): string {
  return hue === 'blue' || hue === 'green' || hue === 'vermillion' ? '#ffffff' : '#14202b';
}
