import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  Database,
  notedPlaces,
  notesAbout,
  noteVersions,
  saveNoteVersion,
  seesAtLeast,
  writeSees,
} from '@ringbreaker/cypher';
import {
  type NewNote,
  type NoteAbout,
  type NoteChange,
  type NotedPlaces,
  type NotePage,
  type NoteVersionPage,
  type NoteView,
  readAbout,
  writeAbout,
  saying,
  written,
} from '@ringbreaker/cypher/domain';
import type { z } from 'zod';
import type { Viewer } from '../auth/sessions.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { NotePlaces } from './note-places.service.ts';
import type { NoteVersionsQueryDto } from './notes.dto.ts';

type StoredNote = z.infer<typeof notesAbout.row>;

/** So many of the latest notes are counted by what they are about. */
const COUNTED = 5_000;
const KEY = /^[\w.:-]{1,100}$/;

/** Keeps what people write about things, rackets and links, and reads it back. */
@Injectable()
export class Notes {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(NotePlaces) private readonly places: NotePlaces,
  ) {}

  /** @throws ProblemError `not-found` where there is no such thing or link that this viewer may see. */
  async list(about: NoteAbout, query: NoteVersionsQueryDto, viewer: Viewer): Promise<NotePage> {
    const place = readCursor(query.cursor);
    await this.#requireSeen(about, viewer);
    const rows = await this.database.run(notesAbout, { abouts: [writeAbout(about)], id: null });
    const all = rows.filter((row) => seesAtLeast(row.sees, viewer.contributors));
    const items = all.slice(place.skip, place.skip + query.limit).map((row) => toView(row, viewer));
    return pageOf(items, place, { total: all.length, run: null });
  }

  /** Where there are notes that this viewer may read. */
  async noted({ contributors }: Viewer): Promise<NotedPlaces> {
    const rows = await this.database.run(notedPlaces, { limit: COUNTED + 1 });
    const readable = rows.slice(0, COUNTED).filter((row) => seesAtLeast(row.sees, contributors));
    const counts = new Map<string, number>();
    for (const { about } of readable) counts.set(about, (counts.get(about) ?? 0) + 1);
    const abouts = new Map([...counts.keys()].map((about) => [about, readAbout(about)]));
    const seen = await this.places.seen([...abouts.values()], contributors);
    const places = [...abouts].flatMap(([written, about]) =>
      seen.has(written) ? [{ about, notes: counts.get(written) ?? 0 }] : [],
    );
    return { places, partial: rows.length > COUNTED };
  }

  /**
   * @param key the same key of one person makes one note, however often it is sent
   * @throws ProblemError `not-found` where there is no such thing or link that this viewer may see
   */
  async write({ about, text }: NewNote, viewer: Viewer, key: string | undefined): Promise<NoteView> {
    if (key !== undefined && !KEY.test(key)) {
      throw new ProblemError(
        'invalid',
        saying`An Idempotency-Key has up to 100 letters, digits, dots, dashes and colons.`,
      );
    }
    await this.#requireSeen(about, viewer);
    const noteId = key === undefined ? randomUUID() : idOf(viewer.name, key);
    const [sees, author] = [writeSees(viewer.contributors), viewer.name];
    const entry = { noteId, about: writeAbout(about), version: 1, text, removed: false, author, sees };
    await this.database.run(saveNoteVersion, entry);
    return toView(await this.#one(noteId, viewer), viewer);
  }

  /** @throws ProblemError `not-found`, `forbidden`, or `conflict` where somebody changed it since it was seen. */
  async change(id: string, wanted: NoteChange, viewer: Viewer): Promise<NoteView> {
    const row = await this.#one(id, viewer);
    const stands = toView(row, viewer);
    if (wanted.text !== undefined && !stands.mine)
      throw notYours(saying`Only ${written(stands.author)} changes this note.`);
    if (wanted.removed !== undefined && !stands.mayRemove)
      throw notYours(saying`Only ${written(stands.author)}, a lead or an administrator removes this note.`);
    const entry = {
      noteId: id,
      about: writeAbout(stands.about),
      version: wanted.version + 1,
      text: wanted.text ?? stands.text,
      removed: wanted.removed ?? stands.removed,
      author: viewer.name,
      // Who removes a note, or brings it back, says nothing of their own.
      sees: wanted.text === undefined ? row.sees : writeSees(viewer.contributors),
    };
    const [kept] = stands.version === wanted.version ? await this.database.run(saveNoteVersion, entry) : [];
    const theirs = toView(await this.#one(id, viewer), viewer);
    if (kept) return theirs;
    throw new ProblemError('conflict', saying`Somebody changed this note since you saw it; nothing was kept now.`, {
      todo: saying`\`noteConflict\` shows yours and theirs. Ask again with their version where yours is to count.`,
      noteConflict: { id, yours: wanted, theirs },
    });
  }

  /** @throws ProblemError `not-found` where there is no such note that this viewer may read. */
  async versions(id: string, query: NoteVersionsQueryDto, viewer: Viewer): Promise<NoteVersionPage> {
    const place = readCursor(query.cursor);
    await this.#one(id, viewer);
    const all = (await this.database.run(noteVersions, { id })).filter((row) =>
      seesAtLeast(row.sees, viewer.contributors),
    );
    const items = all.slice(place.skip, place.skip + query.limit).map(({ sees: _, ...version }) => version);
    return pageOf(items, place, { total: all.length, run: null });
  }

  /** One note; one that was removed is for those alone who may bring it back. */
  async #one(id: string, viewer: Viewer): Promise<StoredNote> {
    const [note] = await this.database.run(notesAbout, { abouts: [], id });
    if (!note || !seesAtLeast(note.sees, viewer.contributors)) throw noSuchNote();
    const { mayRemove } = toView(note, viewer);
    if (note.removed && !mayRemove) throw noSuchNote();
    const seen = await this.places.seen([readAbout(note.about)], viewer.contributors);
    if (!seen.has(note.about)) throw noSuchNote();
    return note;
  }

  async #requireSeen(about: NoteAbout, { contributors }: Viewer): Promise<void> {
    const seen = await this.places.seen([about], contributors);
    if (seen.has(writeAbout(about))) return;
    throw new ProblemError('not-found', saying`The graph has nothing there that you may see.`, {
      todo: saying`Take the key of a thing, the id of a racket, or \`from\`, \`type\` and \`to\` of a link from a picture.`,
    });
  }
}

function toView({ sees: _, about, ...note }: StoredNote, { name, role }: Viewer): NoteView {
  const mine = note.author === name;
  return { ...note, about: readAbout(about), mine, mayRemove: mine || role === 'lead' || role === 'admin' };
}

/** Keys of two people never meet. */
function idOf(name: string, key: string): string {
  return createHash('sha256')
    .update(JSON.stringify([name, key]))
    .digest('hex')
    .slice(0, 32);
}

function notYours(says: string): ProblemError {
  return new ProblemError('forbidden', says, { todo: saying`Write a note of your own beside it.` });
}

function noSuchNote(): ProblemError {
  return new ProblemError('not-found', saying`There is no such note that you may read.`, {
    todo: saying`Look at the notes of the thing; whoever wrote it may have removed it.`,
  });
}
