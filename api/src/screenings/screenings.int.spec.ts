import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { saveTies } from '@ringbreaker/cypher';
import { readDigest, saveTestGraph } from '@ringbreaker/cypher/test-database';
import { Problem, ScreeningView, type SubjectScreening } from '@ringbreaker/cypher/domain';
import type { Client } from '../testing/client.ts';
import { ACCOUNT, HANDLE, HIDDEN_MAIL, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const SECRET_TIE = 'tel:+14155552671';
const HUB = 'tel:+442071838750';
/** One member uses it, and nobody else does. */
const ALONE = 'email:alone@watchpalace.com';
/** The run speaks of a day in January 2024. */
const NEW_YEAR = Date.parse('2024-01-01') / 86_400_000;
const served = serveMarketplace();
let market: Client;
let before: string[];

beforeAll(async () => {
  const facts = { sources: 1, firstSeen: 19_000, lastSeen: 19_100, firstSource: 0, latestSource: 0 };
  const uses = (from: string, to: string, contributor: string) => {
    return { from, type: 'USES', to, properties: { contributors: [contributor], ...facts } };
  };
  const mayUntil = (from: string, validTo: number) => {
    const properties = { contributors: ['market'], ...facts, validTo };
    return { from, type: 'AUTHORISED_FOR', to: 'brand:nike', properties };
  };
  const others = { properties: { contributors: ['brand'], ...facts } };
  const crowd = Array.from({ length: 41 }, (_, at) => uses(seller(at + 20), HUB, 'market'));
  await saveTestGraph(served.database, {
    things: [
      ...[HUB, SECRET_TIE].map((key) => ({ labels: ['Value', 'Phone'], key, properties: { display: key } })),
      { labels: ['Value', 'Email'], key: ALONE, properties: { display: ALONE } },
      { labels: ['Entity', 'Store'], key: 'store:known', properties: { id: 'known', contributors: ['market'] } },
    ],
    links: [
      ...crowd,
      uses(seller('secret'), SECRET_TIE, 'brand'),
      uses(seller(2), SECRET_TIE, 'brand'),
      uses(seller(1), ALONE, 'market'),
      mayUntil(seller(12), NEW_YEAR - 1),
      mayUntil(seller(13), NEW_YEAR),
      { from: seller(14), type: 'AUTHORISED_FOR', to: 'brand:nike', ...others },
      { from: seller(1), type: 'OPERATES', to: 'store:known', ...others },
    ],
    deliveries: [],
  });
  await served.database.run(saveTies, { run: 1, rows: [[SECRET_TIE, 'rk-1', 2, 0.8]] });
  market = await served.start({ contributors: ['market'] });
  before = await readDigest(served.database);
});

// Nothing that is asked leaves a trace.
afterEach(async () => expect(await readDigest(served.database)).toEqual(before));

async function ask(client: Client, ...values: { kind: string; value: string }[]): Promise<SubjectScreening> {
  const answer = await client.post('/screenings', { subjects: [{ id: 'new', values }] });
  expect(answer.status).toBe(200);
  return ScreeningView.parse(await answer.json()).answers[0] as SubjectScreening;
}

describe('screening over HTTP', () => {
  it("ties a new seller by a racket's phone, typed in another way, and an honest one to nothing", async () => {
    const tied = await ask(served.client, { kind: 'phone', value: '0086 (138) 0013-8000' });
    expect(tied).toMatchObject({ id: 'new', tie: 'strong', rackets: [{ id: 'rk-1', band: 'A', sellers: 4 }] });
    expect(tied.values[0]).toMatchObject({ key: PHONE, weight: 0.8, users: 2 });
    const honest = await ask(
      served.client,
      { kind: 'phone', value: '+49 30 901820' },
      { kind: 'email', value: 'shop@honest.com' },
    );
    expect(honest).toMatchObject({ tie: 'none', rackets: [], says: expect.stringMatching(/^No tie/) });
  });

  it('knows members by their ids and accounts by their numbers', async () => {
    const known = await ask(
      served.client,
      { kind: 'seller', value: '1' },
      { kind: 'store', value: '1' },
      { kind: 'iban', value: ACCOUNT.slice('iban:'.length) },
    );
    expect(known.values.map(({ reads }) => reads)).toEqual(['tied', 'tied', 'tied']);
    expect(known).toMatchObject({
      tie: 'strong',
      rackets: [{ id: 'rk-1', values: expect.arrayContaining([0, 1, 2]) }],
    });
  });

  it('ties who comes with what one member alone had, and says what speaks against it', async () => {
    const back = await ask(served.client, { kind: 'email', value: 'Alone@WatchPalace.com' });
    expect(back.tie).not.toBe('none');
    expect(back.rackets).toMatchObject([{ id: 'rk-1' }]);
    expect(back.values[0]?.says).toBe('Used by one member of rk-1, and by nobody else.');
    expect(back.counterEvidence.map(({ kind }) => kind)).toContain('one_member');
  });

  // Seen red: without the month in the query, both were said to be authorised.
  it('says of an authorisation that ran out before the month of the run that it did', async () => {
    const told = async (id: string) => {
      const { counterEvidence } = await ask(served.client, { kind: 'seller', value: id });
      return counterEvidence.filter(({ kind }) => kind === 'authorised').map(({ says }) => says);
    };
    expect(await told('13')).toEqual(['The seller is authorised for a brand.']);
    expect(await told('12')).toEqual([
      'The seller had an authorisation for a brand that ran out before the month of this run.',
    ]);
  });

  it('says of a value that everybody uses that it tells nothing apart', async () => {
    const hub = await ask(served.client, { kind: 'phone', value: HUB.slice('tel:'.length) });
    expect(hub).toMatchObject({ tie: 'none', rackets: [] });
    expect(hub.values[0]).toMatchObject({ reads: 'generic', says: 'Used by 20 or more, tells nothing apart.' });
  });

  it('answers a batch in its order, and the same question with the same bytes', async () => {
    const phones = ['+49 30 901820', '+86 138 0013 8000', HUB.slice('tel:'.length)];
    const subjects = phones.map((text, at) => ({ id: String(at), values: [{ kind: 'phone', value: text }] }));
    const answers = await Promise.all(
      [1, 2].map(async () => (await served.client.post('/screenings', { subjects })).text()),
    );
    expect(answers[0]).toBe(answers[1]);
    const view = ScreeningView.parse(JSON.parse(answers[0] ?? ''));
    expect(view.answers.map(({ id, tie }) => [id, tie])).toEqual([
      ['0', 'none'],
      ['1', 'strong'],
      ['2', 'none'],
    ]);
  });

  // Before it was null, which says that there is no run yet.
  it('tells of which run it speaks, where nothing of a subject can be looked up', async () => {
    const answer = await served.client.post('/screenings', { subjects: [{ values: [] }] });
    expect(ScreeningView.parse(await answer.json())).toMatchObject({ runSeq: 1, answers: [{ tie: 'none' }] });
  });

  it('masks what another contributor holds, and still says that there is a tie', async () => {
    const tied = { kind: 'phone', value: SECRET_TIE.slice('tel:'.length) };
    expect(await ask(served.client, tied)).toMatchObject({ tie: 'strong', rackets: [{ id: 'rk-1' }] });
    const masked = await ask(market, tied);
    expect(masked).toMatchObject({ tie: 'strong', rackets: [{ id: null, sellers: null, topReason: null }] });
    expect(masked.rackets[0]?.says).toMatch(/another contributor/);
    expect(JSON.stringify(masked)).not.toMatch(/rk-1|secret/i);
    const ofOneMember = await ask(market, { kind: 'email', value: HIDDEN_MAIL.slice('email:'.length) });
    expect(ofOneMember).toMatchObject({ rackets: [{ id: null }], values: [{ reads: 'tied', users: null }] });
    expect(JSON.stringify(ofOneMember)).not.toMatch(/rk-1|seller:/);
    // Of a racket that touches them they see the figures, and no words that rest on what others hold.
    const seen = await ask(market, { kind: 'phone', value: '+86 138 0013 8000' });
    expect(seen.rackets[0]).toMatchObject({
      id: 'rk-1',
      sellers: 4,
      topReason: expect.stringMatching(/another contributor/),
    });
    expect(await ask(market, { kind: 'handle', value: HANDLE.slice('handle:'.length) })).toMatchObject({ tie: 'weak' });
  });

  // Seen red: both were told, since seller, brand and store may be seen, though what links them may not.
  it('tells of no authorisation, and of no store’s seller, that another contributor holds', async () => {
    const told = async (client: Client, kind: string, value: string) =>
      JSON.stringify(await ask(client, { kind, value }));
    expect(await told(served.client, 'seller', '14')).toContain('authorised');
    expect(await told(market, 'seller', '14')).not.toContain('authorised');
    expect(await ask(served.client, { kind: 'store', value: 'known' })).toMatchObject({ rackets: [{ id: 'rk-1' }] });
    expect(await ask(market, { kind: 'store', value: 'known' })).toMatchObject({ rackets: [{ id: null }] });
    expect(await told(market, 'store', 'known')).not.toMatch(/rk-1|Shop 1/);
  });

  it.each([
    ['no subject', { subjects: [] }, /subjects/],
    ['a kind that is none', { subjects: [{ values: [{ kind: 'shoe', value: '44' }] }] }, /kind/],
    ['an empty value', { subjects: [{ values: [{ kind: 'phone', value: '' }] }] }, /value/],
    ['a country that is none', { subjects: [{ country: 'China', values: [] }] }, /country/],
    ['a field that is none', { subjects: [{ values: [], store: true }] }, /./],
    ['too many at once', { subjects: Array.from({ length: 501 }, () => ({ values: [] })) }, /subjects/],
    ['too many at once by likeness', { near: true, subjects: Array.from({ length: 101 }, () => ({})) }, /subjects/],
    [
      'too many values',
      { subjects: [{ values: Array.from({ length: 51 }, () => ({ kind: 'phone', value: '1' })) }] },
      /values/,
    ],
  ])('refuses %s as a problem, in words', async (_, body, words) => {
    const answer = await served.client.post('/screenings', body);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = Problem.parse(await answer.json());
    expect([answer.status, problem.type]).toEqual([422, 'urn:ringbreaker:problem:invalid']);
    expect(problem.detail).toMatch(words);
  });

  it('is for whoever is signed in', async () => {
    const { url } = served.client.server;
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/v1/screenings`, { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(401);
  });

  it('says of a seller that is in no racket that it is none', async () => {
    expect(await ask(served.client, { kind: 'seller', value: '60' })).toMatchObject({
      tie: 'none',
      values: [{ reads: 'untied', says: 'In the graph, in no known racket.' }],
    });
  });
});
