import type { NewSavedView, SavedViewChange } from '@ringbreaker/cypher/domain';
import { SavedViewPage, SavedViewView } from '@ringbreaker/cypher/domain';
import { changeAndRead, read } from './requests.ts';

/** The canvases that one kept, and those that others share. */
export const readViews = (cursor: string | null, signal?: AbortSignal) =>
  read(SavedViewPage, 'views', { cursor, limit: 50 }, signal);

/** The filters of the list of rackets that one kept, and those that others share. */
export const readKeptFilters = (cursor: string | null, signal?: AbortSignal) =>
  read(SavedViewPage, 'views', { kind: 'rackets', cursor, limit: 50 }, signal);

/** A view with its canvas: the latest version, or one that is named. */
export const readView = (id: string, version?: number, signal?: AbortSignal) =>
  read(SavedViewView, `views/${encodeURIComponent(id)}`, { version }, signal);

/** Every version of a view, the latest first. */
export const readViewVersions = (id: string, cursor: string | null, signal?: AbortSignal) =>
  read(SavedViewPage, `views/${encodeURIComponent(id)}/versions`, { cursor, limit: 50 }, signal);

/** Keeps a canvas as a view of its own. */
export const writeView = (wanted: NewSavedView) => changeAndRead(SavedViewView, 'views', wanted);

/** Keeps a new version of a view; refused where somebody changed it since the version that was seen. */
export const changeView = (id: string, wanted: SavedViewChange) =>
  changeAndRead(SavedViewView, `views/${encodeURIComponent(id)}`, wanted);
