import { z } from 'zod';
import { SavedViewVersion } from '../domain/explorer/saved-view.ts';
import { defineQuery } from '../query.ts';

const owner = z.string();

/** The latest version of each view that is the reader's own or shared, without its canvas. */
export const savedViews = defineQuery(
  'views/saved-views',
  'read',
  z.object({ reader: z.string() }),
  SavedViewVersion.omit({ id: true, state: true }).extend({ owner }),
);

/** Every version of a view, the latest first. */
export const savedViewVersions = defineQuery(
  'views/saved-view-versions',
  'read',
  z.object({ viewId: z.string() }),
  SavedViewVersion.extend({ owner }),
);

/** Keeps one more version; no row where another one came in between. */
export const saveViewVersion = defineQuery(
  'views/save-view-version',
  'write',
  SavedViewVersion.omit({ id: true, at: true }),
  z.object({ version: z.number().int() }),
);
