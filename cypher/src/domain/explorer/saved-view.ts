import { z } from 'zod';
import { pageOf } from '../views.ts';
import { oneLine } from '../said/plain-text.ts';

/** What a view keeps: a canvas, or a filter of the list of rackets with its order. */
export const ViewKind = z.enum(['canvas', 'rackets']);
export type ViewKind = z.infer<typeof ViewKind>;

/** What is kept, as the explorer's address writes it: of a canvas its keys and how they stand, of a list its filter. */
const state = z
  .string()
  .max(1_000_000)
  .regex(/^v=\d+&/)
  .describe('a canvas as the explorer’s address says it behind the `#`, as in `v=1&n=…`; of a list `v=1&filter=…`');
const name = oneLine(120);

/** One version of a canvas, or a filter, that somebody keeps. Versions are added and never changed. */
export const SavedViewVersion = z.object({
  id: z.string().describe('the view’s id and the version'),
  viewId: z.string(),
  version: z.number().int().min(1),
  kind: ViewKind,
  name: z.string(),
  shared: z.boolean().describe('whether all who see as much as its author may open it; else its owner alone'),
  removed: z.boolean(),
  state,
  things: z.number().int().min(0).describe('how many things are on the canvas; none of a list'),
  runSeq: z.number().int().nullable().describe('the run that it was drawn from'),
  author: z.string(),
  sees: z.string().describe('JSON: whose facts its author saw, a list of contributors or null for everybody’s'),
  at: z.string().describe('ISO 8601 in UTC, by the clock of the database'),
});
export type SavedViewVersion = z.infer<typeof SavedViewVersion>;

/** A view in a list: its latest version without the canvas. */
export const SavedViewSummary = SavedViewVersion.omit({ id: true, viewId: true, state: true, sees: true }).extend({
  id: z.string(),
  owner: z.string().describe('who kept its first version'),
  mine: z.boolean(),
});
export type SavedViewSummary = z.infer<typeof SavedViewSummary>;
export const SavedViewPage = pageOf(SavedViewSummary);
export type SavedViewPage = z.infer<typeof SavedViewPage>;

/** One version of a view with its canvas; how far the view is by now. */
export const SavedViewView = SavedViewSummary.extend({ state, latest: z.number().int() });
export type SavedViewView = z.infer<typeof SavedViewView>;

/** What somebody wants to keep. */
export const NewSavedView = z.strictObject({
  kind: ViewKind.default('canvas'),
  name,
  shared: z.boolean().default(false),
  state,
  things: SavedViewVersion.shape.things,
  runSeq: SavedViewVersion.shape.runSeq,
});
export type NewSavedView = z.infer<typeof NewSavedView>;

/** What is to be changed of a view; what is left out stays. Taking a view away is a change, too, and can be taken back. */
export const SavedViewChange = NewSavedView.omit({ kind: true, shared: true })
  .partial()
  .extend({
    version: z.number().int().min(1).describe('the version that was seen; any other one refuses the change'),
    shared: z.boolean().optional(),
    removed: z.boolean().optional(),
  });
export type SavedViewChange = z.infer<typeof SavedViewChange>;
