import type { Extent } from './export-view.ts';
import { t } from '../../words/words.ts';

const PICTURES = ['whole', 'view', 'selection'] as const;
const DATA = ['whole', 'selection'] as const;

/** The formats that a canvas goes out in: what each is good for, and how much of the canvas it can hold. */
export const FORMATS = {
  png: { name: 'PNG', says: t`A picture for reports and mail.`, extents: PICTURES },
  svg: { name: 'SVG', says: t`A drawing that stays sharp at any size; Inkscape and Figma edit it.`, extents: PICTURES },
  gexf: { name: 'GEXF', says: t`For Gephi: names, attributes, colours and places.`, extents: DATA },
  graphml: { name: 'GraphML', says: t`For NetworkX, yEd and Gephi: names, attributes and places.`, extents: DATA },
  csv: { name: 'CSV', says: t`Two tables for spreadsheets: the things, and the links between them.`, extents: DATA },
  json: { name: 'JSON', says: t`For programs: a stable format that names its version.`, extents: DATA },
} as const satisfies Record<string, { name: string; says: string; extents: readonly Extent[] }>;

export type Format = keyof typeof FORMATS;

/** Whether a format is a picture, which has a scheme and can show what is in view. */
export const isPicture = (format: Format): format is 'png' | 'svg' => format === 'png' || format === 'svg';
