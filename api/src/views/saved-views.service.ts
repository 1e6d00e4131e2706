import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, savedViews, savedViewVersions, saveViewVersion, writeSees } from '@ringbreaker/cypher';
import {
  saying,
  type NewSavedView,
  type SavedViewChange,
  type SavedViewPage,
  type SavedViewSummary,
  type SavedViewVersion,
  type SavedViewView,
  written,
} from '@ringbreaker/cypher/domain';
import type { Viewer } from '../auth/sessions.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { maySee } from './may-see.ts';
import type { SavedViewsQueryDto, VersionsQueryDto } from './saved-views.dto.ts';

type Owned<T> = T & { readonly owner: string };

/** Keeps canvases and reads them back. */
@Injectable()
export class SavedViews {
  constructor(@Inject(Database) private readonly database: Database) {}

  async list(query: SavedViewsQueryDto, viewer: Viewer): Promise<SavedViewPage> {
    const place = readCursor(query.cursor);
    const rows = await this.database.run(savedViews, { reader: viewer.name });
    const all = rows.filter((row) => row.kind === query.kind && maySee(row, viewer));
    const items = all.slice(place.skip, place.skip + query.limit).map((row) => summaryOf(row, viewer));
    return pageOf(items, place, { total: all.length, run: null });
  }

  async keep(wanted: NewSavedView, viewer: Viewer): Promise<SavedViewView> {
    const viewId = randomUUID();
    const sees = writeSees(viewer.contributors);
    const entry = { ...wanted, viewId, version: 1, removed: false, author: viewer.name, sees };
    await this.database.run(saveViewVersion, entry);
    return this.one(viewId, undefined, viewer);
  }

  /** @throws ProblemError `not-found` where there is no such view or version that this viewer may open. */
  async one(id: string, version: number | undefined, viewer: Viewer): Promise<SavedViewView> {
    const [latest, ...before] = await this.#versions(id, viewer);
    const asked = version === undefined ? latest : [latest, ...before].find((one) => one?.version === version);
    if (!latest || !asked) throw noSuchView();
    return { ...summaryOf(asked, viewer), state: asked.state, latest: latest.version };
  }

  /** @throws ProblemError `not-found` where there is no such view that this viewer may open. */
  async versions(id: string, query: VersionsQueryDto, viewer: Viewer): Promise<SavedViewPage> {
    const place = readCursor(query.cursor);
    const all = await this.#versions(id, viewer);
    const items = all.slice(place.skip, place.skip + query.limit).map((row) => summaryOf(row, viewer));
    return pageOf(items, place, { total: all.length, run: null });
  }

  /** @throws ProblemError `not-found`, or `conflict` where somebody changed it since it was seen; nothing is kept then. */
  async change(id: string, { version: seen, ...wanted }: SavedViewChange, viewer: Viewer): Promise<SavedViewView> {
    const [latest] = await this.#versions(id, viewer);
    if (!latest) throw noSuchView();
    const opensOrEnds = (wanted.shared ?? latest.shared) !== latest.shared || (wanted.removed ?? false);
    if (opensOrEnds && latest.owner !== viewer.name)
      throw new ProblemError(
        'forbidden',
        saying`Only ${written(latest.owner)}, who kept it first, shares this view or takes it away.`,
        {
          todo: saying`Keep it as a view of your own.`,
        },
      );
    const { owner: _, at: __, id: ___, ...stands } = latest;
    const entry = {
      ...stands,
      ...wanted,
      version: seen + 1,
      author: viewer.name,
      sees: seesOf(latest, wanted, viewer),
    };
    const [kept] = latest.version === seen ? await this.database.run(saveViewVersion, entry) : [];
    if (!kept)
      throw new ProblemError(
        'conflict',
        saying`Somebody changed this view since you opened it; nothing was kept now.`,
        {
          todo: saying`Open it once more and look at their version, or keep yours as a view of its own.`,
        },
      );
    return this.one(id, undefined, viewer);
  }

  /** Its versions that this viewer may open; none where the latest is not for them, or was taken away from them. */
  async #versions(viewId: string, viewer: Viewer): Promise<Owned<SavedViewVersion>[]> {
    const all = await this.database.run(savedViewVersions, { viewId });
    const [latest] = all;
    if (!latest || !maySee(latest, viewer) || (latest.removed && latest.owner !== viewer.name)) return [];
    return all.filter((one) => maySee({ ...one, shared: true }, viewer));
  }
}

/** A canvas that stays was drawn by somebody who may have seen more than who renames it. */
const seesOf = (latest: SavedViewVersion, wanted: { state?: string | undefined }, viewer: Viewer): string =>
  wanted.state === undefined ? latest.sees : writeSees(viewer.contributors);

function summaryOf(row: Owned<Omit<SavedViewVersion, 'id' | 'state'>>, viewer: Viewer): SavedViewSummary {
  const { viewId: id, version, kind, name, shared, removed, things, runSeq, author, at, owner } = row;
  return { id, version, kind, name, shared, removed, things, runSeq, author, at, owner, mine: owner === viewer.name };
}

function noSuchView(): ProblemError {
  return new ProblemError('not-found', saying`There is no such view that you may open.`, {
    todo: saying`Look for it in the list of views; whoever kept it may have taken it away, or shares it no more.`,
  });
}
