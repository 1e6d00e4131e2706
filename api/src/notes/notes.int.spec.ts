import { beforeAll, describe, expect, it } from 'vitest';
import { carryNotes, notesAbout, saveNoteVersion, writeSees } from '@ringbreaker/cypher';
import { type NoteAbout, NotedPlaces, NotePage, NoteVersionPage, NoteView, Problem } from '@ringbreaker/cypher/domain';
import { Sessions } from '../auth/sessions.ts';
import { type Client, clientWith } from '../testing/client.ts';
import { FlakyLink } from '../testing/flaky-link.ts';
import { inTime } from '../testing/in-time.ts';
import { HANDLE, HIDDEN_MAIL, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const SECRET = 'a-session-secret-of-the-right-length';
const served = serveMarketplace({ sessionSecret: SECRET });
const THING = { key: seller(2) };
const LINK = { from: seller(1), type: 'USES', to: PHONE };
/** Both ends may be seen by the market; the link between them is another contributor's. */
const HIDDEN_LINK = { from: seller(1), type: 'USES', to: HANDLE };
let market: Client;
let ann: Client;
let vera: Client;

beforeAll(async () => {
  market = await served.start({ contributors: ['market'] });
  const { server } = served.client;
  const signedIn = async (name: string, role: 'analyst' | 'viewer') => {
    const session = await new Sessions(SECRET).begin({ name, role, contributors: null }, 'link');
    return clientWith(server, `ringbreaker_session_${new URL(server.url).port}=${session}`);
  };
  [ann, vera] = [await signedIn('ann', 'analyst'), await signedIn('vera', 'viewer')];
});

const parse = async (answer: Response) => {
  expect(answer.status).toBe(200);
  return NoteView.parse(await answer.json());
};
const write = async (about: NoteAbout, text: string, client = served.client) =>
  parse(await inTime(() => client.post('/notes', { about, text })));
const change = (id: string, body: object, client = served.client) => client.post(`/notes/${id}`, body);
const query = (about: NoteAbout) => new URLSearchParams({ ...about }).toString();
const textsOf = async (about: NoteAbout, client = served.client) =>
  NotePage.parse(await client.read(`/notes?${query(about)}`)).items.map(({ text }) => text);
const countOf = async (about: NoteAbout, client = served.client) =>
  NotedPlaces.parse(await client.read('/notes/places')).places.find((place) => query(place.about) === query(about))
    ?.notes ?? 0;

describe('a note', () => {
  it.each<[string, NoteAbout]>([
    ['a thing', THING],
    ['a link', LINK],
    ['a racket', { key: 'rk-2' }],
  ])('is kept about %s, with who, when and in which run, and counted there', async (_, about) => {
    const note = await write(about, ' Seen at the fair.\nAsk the courier. ');
    expect(note).toMatchObject({ about, text: 'Seen at the fair.\nAsk the courier.', author: 'local', runSeq: 1 });
    expect(note).toMatchObject({ version: 1, removed: false, mine: true, mayRemove: true, cameWith: null });
    expect(await textsOf(about)).toEqual([note.text]);
    expect(await countOf(about)).toBe(1);
  });

  // Seen red: by the version that the note names alone, one of sixty readings found none.
  it('is there at any moment while it is changed', async () => {
    const { id } = await write(THING, 'version 1');
    let isDone = false;
    const read = async (found = 0): Promise<number> => {
      const rows = await served.database.run(notesAbout, { abouts: [], id });
      expect(rows).toHaveLength(1);
      return isDone ? found : read(found + 1);
    };
    const readings = [read(), read(), read()];
    const saved = { noteId: id, about: THING.key, removed: false, author: 'local', sees: writeSees(null) };
    for (let version = 2; version <= 200; version++)
      await served.database.run(saveNoteVersion, { ...saved, version, text: `version ${version}` });
    isDone = true;
    for (const found of await Promise.all(readings)) expect(found).toBeGreaterThan(50);
  });

  // Seen red: by one note of an earlier version with such a sign no list of notes could be read.
  it('of before is read, whatever signs it holds', async () => {
    const text = 'turned \u202Earound';
    const saved = { noteId: 'of-before', version: 1, removed: false, author: 'local', sees: writeSees(null) };
    await served.database.run(saveNoteVersion, { ...saved, about: seller(4), text });
    expect(await textsOf({ key: seller(4) })).toEqual([text]);
  });

  it('is changed by its author, and each change adds a version', async () => {
    const { id, at } = await write(THING, 'first');
    const changed = await parse(await change(id, { version: 1, text: 'second' }));
    expect(changed).toMatchObject({ version: 2, text: 'second', at, author: 'local', changedBy: 'local' });
    const { items } = NoteVersionPage.parse(await served.client.read(`/notes/${id}/versions`));
    expect(items.map(({ version, text }) => [version, text])).toEqual([
      [2, 'second'],
      [1, 'first'],
    ]);
    expect(JSON.stringify(items)).not.toContain('sees');
  });

  // Seen red with the key not handed on to `notes.service.ts`: each note was there twice.
  it('is there once where the answer was lost, however often it is written again with its key', async () => {
    const { server, cookie } = served.client;
    const link = await FlakyLink.to(server.url);
    const address = `http://127.0.0.1:${new URL(link.uri).port}/api/v1/notes`;
    const { csrf } = await served.client.read<{ csrf: string }>('/me');
    const about = { key: seller(3) };
    const ask = async (key: string) => {
      const headers = { cookie, 'content-type': 'application/json', 'x-csrf-token': csrf, 'idempotency-key': key };
      const body = JSON.stringify({ about, text: key });
      return (await fetch(address, { method: 'POST', headers, body })).json();
    };
    const keys = Array.from({ length: 50 }, (_, at) => `key-${at}`);
    for (const key of keys) {
      link.become('cutting');
      await expect(ask(key)).rejects.toThrow();
      link.become('fine');
      expect(NoteView.parse(await ask(key))).toMatchObject({ text: key, version: 1 });
    }
    await link.close();
    expect(await countOf(about)).toBe(keys.length);
  });

  it('is refused with both where somebody changed it since, and one of many wins', async () => {
    const { id } = await write(THING, 'first');
    await parse(await change(id, { version: 1, text: 'second' }));
    const late = await change(id, { version: 1, text: 'late' });
    expect(late.status).toBe(409);
    expect(Problem.parse(await late.json()).noteConflict).toMatchObject({
      yours: { text: 'late' },
      theirs: { version: 2, text: 'second' },
    });
    const many = await Promise.all(Array.from({ length: 5 }, (_, at) => change(id, { version: 2, text: `n${at}` })));
    expect(many.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('leaves the list and the count when it is removed, and comes back', async () => {
    const [texts, count] = [await textsOf(THING), await countOf(THING)];
    const { id } = await write(THING, 'to be removed');
    await parse(await change(id, { version: 1, removed: true }));
    expect([await textsOf(THING), await countOf(THING)]).toEqual([texts, count]);
    await parse(await change(id, { version: 2, removed: false }));
    expect((await textsOf(THING))[0]).toBe('to be removed');
  });

  it('is changed by nobody else; a lead or an administrator may remove it, and others no more find it', async () => {
    const { id } = await write(THING, 'what ann saw', ann);
    expect((await change(id, { version: 1, text: 'what local saw' })).status).toBe(403);
    const mine = await write(THING, 'what local saw');
    expect((await change(mine.id, { version: 1, removed: true }, ann)).status).toBe(403);
    await parse(await change(id, { version: 1, removed: true }));
    expect((await ann.get(`/notes/${id}/versions`)).status).toBe(200);
    expect((await vera.get(`/notes/${id}/versions`)).status).toBe(404);
  });

  it('is for a viewer to read, and not to write', async () => {
    expect(await textsOf(LINK, vera)).toEqual(await textsOf(LINK));
    expect((await vera.post('/notes', { about: THING, text: 'hers' })).status).toBe(403);
  });

  it('is for those who see what it is about, and all that its author saw', async () => {
    const theirs = await write(THING, 'what the market knows', market);
    expect(await textsOf(THING, market)).toEqual(['what the market knows']);
    expect(await countOf(THING, market)).toBe(1);
    expect((await market.get(`/notes/${(await write(THING, 'all')).id}/versions`)).status).toBe(404);
    expect(await textsOf(THING)).toContain('what the market knows');
    for (const about of [{ key: HIDDEN_MAIL }, HIDDEN_LINK, { key: seller('secret') }]) {
      await write(about, 'hidden');
      expect((await market.get(`/notes?${query(about)}`)).status).toBe(404);
      expect((await market.post('/notes', { about, text: 'guessed' })).status).toBe(404);
    }
    expect(JSON.stringify(await market.read('/notes/places'))).not.toMatch(/secret/);
    await parse(await change(theirs.id, { version: 1, removed: true }));
    await parse(await change(theirs.id, { version: 2, removed: false }));
    expect(await textsOf(THING, market)).toEqual(['what the market knows']);
    // Both servers sign people in as the same person: who sees all tells more in it from here on.
    expect((await change(theirs.id, { version: 3, text: 'more' })).status).toBe(200);
    expect(await textsOf(THING, market)).toEqual([]);
  });

  it('is made once, however often it is sent under one key', async () => {
    const { server, cookie } = served.client;
    const { csrf } = await served.client.read<{ csrf: string }>('/me');
    const headers = { cookie, 'content-type': 'application/json', 'x-csrf-token': csrf, 'idempotency-key': 'once' };
    const body = JSON.stringify({ about: { key: 'rk-3' }, text: 'once' });
    const send = () => fetch(`${server.url}/api/v1/notes`, { method: 'POST', headers, body });
    const notes = await Promise.all([send(), send(), send()].map(async (answer) => parse(await answer)));
    expect(new Set(notes.map(({ id }) => id)).size).toBe(1);
    expect(await textsOf({ key: 'rk-3' })).toEqual(['once']);
  });

  it('about a racket goes along when it merges, and says where it comes from', async () => {
    await write({ key: 'rk-4' }, 'about the fourth');
    await served.database.run(carryNotes, { rows: [{ from: 'rk-4', into: 'rk-5' }] });
    const { items } = NotePage.parse(await served.client.read('/notes?key=rk-5'));
    expect(items).toMatchObject([{ text: 'about the fourth', cameWith: 'rk-4', about: { key: 'rk-5' } }]);
    expect(await textsOf({ key: 'rk-4' })).toEqual([]);
  });

  it.each([
    ['no text', { about: THING, text: ' ' }],
    ['too much text', { about: THING, text: 'x'.repeat(4_001) }],
    ['signs that are no text', { about: THING, text: 'a\u0000b' }],
    ['half a link', { about: { from: seller(1), type: 'USES' }, text: 'half' }],
    ['an author of one’s own', { about: THING, text: 'mine', author: 'somebody' }],
  ])('is refused with %s', async (_, body) => {
    expect((await served.client.post('/notes', body)).status).toBe(422);
  });

  it('is not read of nothing, nor of half a link', async () => {
    for (const asked of ['', '?from=seller%3A1', '?key=rk-1&from=seller%3A1&type=USES&to=x'])
      expect((await served.client.get(`/notes${asked}`)).status).toBe(422);
    expect((await served.client.get('/notes?key=nowhere')).status).toBe(404);
  });
});
