import type { Extent } from './export-view.ts';

const PICTURES = ['whole', 'view', 'selection'] as const;
const DATA = ['whole', 'selection'] as const;

/** The formats that a canvas goes out in: what each is good for, and how much of the canvas it can hold. */
export const FORMATS = {
  png: { name: 'PNG', says: 'A picture for reports and mail.', extents: PICTURES },
  svg: { name: 'SVG', says: 'A drawing that stays sharp at any size; Inkscape and Figma edit it.', extents: PICTURES },
  gexf: { name: 'GEXF', says: 'For Gephi: names, attributes, colours and places.', extents: DATA },
  graphml: { name: 'GraphML', says: 'For NetworkX, yEd and Gephi: names, attributes and places.', extents: DATA },
  csv: { name: 'CSV', says: 'Two tables for spreadsheets: the things, and the links between them.', extents: DATA },
  json: { name: 'JSON', says: 'For programs: a stable format that names its version.', extents: DATA },
} as const satisfies Record<string, { name: string; says: string; extents: readonly Extent[] }>;

export type Format = keyof typeof FORMATS;

/** Whether a format is a picture, which has a scheme and can show what is in view. */
export const isPicture = (format: Format): format is 'png' | 'svg' => format === 'png' || format === 'svg';
