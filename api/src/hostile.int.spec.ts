import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Problem } from '@ringbreaker/cypher/domain';
import { readDigest } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import type { Schema } from './testing/from-schema.ts';
import { HOSTILE_TEXTS } from './testing/hostile-texts.ts';
import { inTime } from './testing/in-time.ts';
import { serveMarketplace } from './testing/serve-marketplace.ts';
import { textPlaces } from './testing/text-places.ts';

const market = serveMarketplace();

/** Every place of every route that takes a text. */
const PLACES: Record<string, (text: string) => string> = {
  'search q': (text) => `/search?q=${text}`,
  'rackets q': (text) => `/rackets?q=${text}`,
  'rackets brand': (text) => `/rackets?brand=${text}`,
  'rackets country': (text) => `/rackets?country=${text}`,
  'rackets band': (text) => `/rackets?band=${text}`,
  'rackets sort': (text) => `/rackets?sort=${text}`,
  'rackets cursor': (text) => `/rackets?cursor=${text}`,
  'racket id': (text) => `/rackets/${text}`,
  'members id': (text) => `/rackets/${text}/members`,
  'graph id': (text) => `/rackets/${text}/graph`,
  'graph level': (text) => `/rackets/rk-1/graph?level=${text}`,
  'entity key': (text) => `/entities/${text}`,
  'explanation key': (text) => `/entities/${text}/explanation`,
  'neighbours key': (text) => `/entities/${text}/neighbours`,
  'neighbours type': (text) => `/entities/seller%3A1/neighbours?type=${text}`,
  'neighbours kind': (text) => `/entities/seller%3A1/neighbours?kind=${text}`,
  'neighbours window': (text) => `/entities/seller%3A1/neighbours?window=${text}`,
  'neighbours connecting': (text) => `/entities/seller%3A1/neighbours?connecting=${text}`,
  'evidence from': (text) => `/evidence?from=${text}&type=USES&to=x`,
  'evidence type': (text) => `/evidence?from=seller%3A1&type=${text}&to=x`,
  'evidence to': (text) => `/evidence?from=seller%3A1&type=USES&to=${text}`,
  'events id': (text) => `/rackets/${text}/events`,
  'names id': (text) => `/rackets/${text}/names`,
  'notes key': (text) => `/notes?key=${text}`,
  'notes from': (text) => `/notes?from=${text}&type=USES&to=x`,
  'notes type': (text) => `/notes?from=seller%3A1&type=${text}&to=x`,
  'note id': (text) => `/notes/${text}/versions`,
  'alerts racket': (text) => `/alerts?racket=${text}`,
  'alerts kind': (text) => `/alerts?kind=${text}`,
  'paths from': (text) => `/paths?from=${text}&to=seller%3A2`,
  'paths avoid': (text) => `/paths?from=seller%3A1&to=seller%3A2&avoid=${text}`,
};

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { requestBody?: { content: Contents } }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
type Contents = Readonly<Record<string, { readonly schema: Schema }>>;

/** Every place of the body of every operation that takes a text, from what the API says of itself. */
function placesOfBodies() {
  const file = new URL('../openapi.json', import.meta.url);
  const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as Description;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap(({ requestBody }) =>
      Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
        textPlaces(schema, components.schemas).map((place) => ({ ...place, path })),
      ),
    ),
  );
}

/** Of what is there: a racket, the first delivery, and of others none. To make a dossier takes a second: long alone. */
const addressOf = (path: string) =>
  path
    .replace('/rackets/{id}/dossier', `/rackets/${sized('none', 'rk-1')}/dossier`)
    .replace('/api/v1', '')
    .replace('/rackets/{id}', '/rackets/rk-1')
    .replace('{seq}', '1')
    .replace('{id}', 'none');

const REFUSED = [400, 404, 422];
/** What is written may be taken in, may meet what was written before, and may be too much for one person. */
const WRITTEN = [200, 201, 202, 204, 401, 409, 413, 429, ...REFUSED];

/** What no refusal may tell. */
const TELLING = /Neo\.|cypher|lucene|node_modules|\.ts:/i;
/** Who says something meanwhile is shown what they said, and what another had said before: that tells nothing of us. */
const SAID = HOSTILE_TEXTS.filter((text) => TELLING.test(text)).map((text) => JSON.stringify(text.trim()).slice(1, -1));

async function isHarmless(what: string, response: Response, statuses = [200, ...REFUSED]): Promise<void> {
  const body = SAID.reduce((left, said) => left.replaceAll(said, 'TEXT'), await response.text());
  expect(statuses, `${what} ${body}`).toContain(response.status);
  if (response.ok) return;
  expect(Problem.parse(JSON.parse(body)).status).toBe(response.status);
  expect(body).not.toMatch(TELLING);
}

/** What is looked up as people type it. */
const SEARCHED = ['search q', 'rackets q'];
/** A search takes each text, every other place a forty-eighth of them, one place these and the next one others; the long form takes all. */
const textsOf = (place: string, nth: number) =>
  HOSTILE_TEXTS.filter((_, at) => sized(SEARCHED.includes(place) || (at + nth) % 48 === 0, true));

/** Few enough that a busy machine answers each within its deadline: what is asked here is harm, not load. */
async function aFewAtOnce<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const queue = [...things];
  const next = async () => {
    for (let thing = queue.shift(); thing !== undefined; thing = queue.shift()) await work(thing);
  };
  await Promise.all(Array.from({ length: 6 }, next));
}

describe('hostile texts', () => {
  it('are more than a hundred', () => {
    expect(HOSTILE_TEXTS.length).toBeGreaterThan(100);
    expect(new Set(HOSTILE_TEXTS).size).toBe(HOSTILE_TEXTS.length);
  });

  // Seen red with the words of a search handed to Lucene as they are (`escape` in `search/lucene.ts`).
  it('change nothing and break no answer, in any parameter', async () => {
    const before = await readDigest(market.database);
    for (const [nth, [place, path]] of Object.entries(PLACES).entries()) {
      await aFewAtOnce(textsOf(place, nth), async (text) => {
        const answer = await inTime(() => market.client.get(path(encodeURIComponent(text))));
        await isHarmless(`${place}: ${JSON.stringify(text)}`, answer);
      });
    }
    await aFewAtOnce(textsOf('links', 0), async (text) => {
      const question = { keys: [text, 'seller:1'], others: [text] };
      const answer = await inTime(() => market.client.post('/links', question));
      await isHarmless(`links: ${JSON.stringify(text)}`, answer);
    });
    expect(await readDigest(market.database)).toEqual(before);
  });

  it('break no answer in any body, and leave all that was delivered as it was', async () => {
    const before = await readDigest(market.database);
    const places = placesOfBodies();
    expect(places.length).toBeGreaterThan(50);
    for (const [nth, { path, name, holding }] of places.entries()) {
      await aFewAtOnce(textsOf(name, nth), async (text) => {
        const answer = await inTime(() => market.client.post(addressOf(path), holding(text)));
        await isHarmless(`${path} ${name}: ${JSON.stringify(text)}`, answer, WRITTEN);
      });
    }
    const after = new Set(await readDigest(market.database));
    expect(before.filter((line) => !after.has(line))).toEqual([]);
  });
});
