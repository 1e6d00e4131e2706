import { z } from 'zod';
import { NodeKind } from '../kinds.ts';

const day = z.iso.date().nullable();

/** A thing of an exported canvas. `x` and `y` are where it stood, y upwards. */
const CanvasFileThing = z.object({
  key: z.string(),
  kind: NodeKind,
  name: z.string(),
  degree: z.number().int().describe('links in the whole graph; the canvas may show fewer'),
  status: z.string().nullable(),
  racket: z.string().nullable(),
  operator: z.string().nullable(),
  begins: day.describe('opened, posted, sent, paid or come about'),
  ends: day.describe('closed or removed; null while it lasts, or where none is told'),
  x: z.number(),
  y: z.number(),
  pinned: z.boolean(),
});
export type CanvasFileThing = z.infer<typeof CanvasFileThing>;

const CanvasFileLink = z.object({
  from: z.string().describe('the key of a thing of the file'),
  type: z.string(),
  to: z.string(),
  firstSeen: day,
  lastSeen: day,
  weight: z.number().describe('how much the link says, 0 to 1; 0 where the run did not use it'),
});
export type CanvasFileLink = z.infer<typeof CanvasFileLink>;

/**
 * A canvas as a file of JSON: what programs may rely on. Fields may be added within a version; one that goes, or means
 * something else, raises it.
 */
export const CanvasFile = z.object({
  format: z.literal('ringbreaker-canvas'),
  version: z.literal(1),
  caption: z.string().describe('what is shown, how much, of which run, and that it is a lead'),
  savedOn: z.iso.date(),
  run: z.object({ seq: z.number().int(), asOf: z.string().nullable() }),
  racket: z.string().nullable().describe('the racket whose picture this is; null for any other canvas'),
  part: z.enum(['canvas', 'selection']),
  window: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable().describe('the window of time that was set'),
  redacted: z.boolean().describe('names and values are replaced by pseudonyms'),
  things: z.array(CanvasFileThing),
  links: z.array(CanvasFileLink),
});
export type CanvasFile = z.infer<typeof CanvasFile>;
