import {
  AlertPage,
  CanvasFile,
  EntityView,
  EvidenceView,
  GraphView,
  RacketFacets,
  LeadView,
  MemberPage,
  SearchView,
} from '@ringbreaker/cypher/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testFile } from '../../graph/files/test-canvas-file.ts';
import { BLANK, conceal, concealKey, mapAddress, reveal } from './conceal.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { wordsIn } from './schema-words.ts';

const salt = (seed: number) => new Uint8Array(32).fill(seed);
const PHONE = 'tel:+41794711471';

describe('pseudonyms', () => {
  it('are the same for the same thing while the salt is, and others with another', () => {
    const [one, again, other] = [new Pseudonyms(salt(1)), new Pseudonyms(salt(1)), new Pseudonyms(salt(2))];
    expect(one.keyFor(PHONE)).toMatch(/^tel:~[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(again.keyFor(PHONE)).toBe(one.keyFor(PHONE));
    expect(other.keyFor(PHONE)).not.toBe(one.keyFor(PHONE));
    expect(one.nameFor('Phone', PHONE)).toMatch(/^Phone [0-9A-Z]{6}$/);
    // A name is that of the thing, whether its key is known or concealed already.
    expect(one.nameFor('Phone', one.keyFor(PHONE))).toBe(one.nameFor('Phone', PHONE));
  });

  it('are told back, also after they were kept', () => {
    const names = new Pseudonyms(salt(1));
    const pseudonym = names.keyFor(PHONE);
    expect(names.textOf(pseudonym)).toBe(PHONE);
    expect(new Pseudonyms(salt(1), [[pseudonym, PHONE]]).textOf(pseudonym)).toBe(PHONE);
    expect(names.textOf('tel:~0000000000000000')).toBeUndefined();
  });

  it('of a seller’s id and of its key belong together', () => {
    const names = new Pseudonyms(salt(1));
    expect(`seller:${names.idFor('seller', 'bazaar:1')}`).toBe(names.keyFor('seller:bazaar:1'));
    expect(names.textOf(names.idFor('seller', 'bazaar:1'))).toBe('bazaar:1');
  });
});

const CANARIES = ['Zyxquor', 'Vathcanary', '794711471', '7620116238'];
const names = new Pseudonyms(salt(3));
const concealed = <T>(answer: T, words: ReadonlySet<string> = new Set()) => conceal(answer, names, { words });

describe('an answer where names are hidden', () => {
  // Seen red: without the lists' names among the plain fields, each band had no racket and each lifecycle was a pseudonym.
  it('has the choices of a list’s filter as they are', () => {
    const some = (...values: string[]) => values.map((value, at) => ({ value, rackets: at + 1 }));
    const facets = {
      bands: some('A', 'D'),
      lifecycles: some('active', 'dissolved'),
      triages: some('open', 'dismissed'),
      brands: some('Nordebek'),
      countries: some('CN'),
    };
    expect(concealed(facets, wordsIn(RacketFacets))).toEqual(facets);
  });

  it('has pseudonyms for the keys and labels of a picture, and its kinds, days and ids', () => {
    const graph = {
      nodes: {
        keys: ['seller:zyxquor/1', PHONE, 'rk-abc', 'brand:watch', 'op-7'],
        kinds: ['Seller', 'Phone', 'Racket', 'Brand', 'Operator'],
        labels: ['Zyxquor Vathcanary', '+41 79 471 14 71', 'Vathcanary’s depot', 'Watch', 'op-7'],
        status: ['open', null, null, null, null],
        rackets: ['rk-abc', null, null, null, null],
      },
      links: { sources: [0], targets: [1], types: ['USES'] },
    };
    const shown = concealed({ level: 'value', graph }, wordsIn(GraphView));
    expect(shown.graph.nodes.labels).toEqual([
      names.nameFor('Seller', 'seller:zyxquor/1'),
      names.nameFor('Phone', PHONE),
      // What people call a racket may name somebody.
      'rk-abc',
      'Watch',
      'op-7',
    ]);
    expect(shown.graph.nodes.keys).toEqual([
      names.keyFor('seller:zyxquor/1'),
      names.keyFor(PHONE),
      'rk-abc',
      'brand:watch',
      'op-7',
    ]);
    expect({ ...shown.graph.nodes, keys: 0, labels: 0 }).toEqual({ ...graph.nodes, keys: 0, labels: 0 });
    expect(shown.graph.links).toEqual(graph.links);
  });

  it('blanks the rows of sources, and keeps of facts what is nobody’s', () => {
    const evidence = {
      rows: [{ file: 'contacts.csv', line: 3, rowSha256: 'ab', row: { value: 'Vathcanary', at: null } }],
    };
    expect(concealed(evidence, wordsIn(EvidenceView)).rows[0]).toMatchObject({
      file: 'contacts.csv',
      row: { value: BLANK, at: null },
    });
    expect(concealed(evidence).rows[0]!.rowSha256).toBe(BLANK);
    const facts = { title: 'Zyxquor watch', platform: 'bazaar', openedAt: '2024-01-01', price: 12, tracking: 'ZYX' };
    const shown = concealed({ key: 'listing:1', kind: 'Listing', label: 'Zyxquor watch', facts }, wordsIn(EntityView));
    expect(shown.facts).toMatchObject({ platform: 'bazaar', openedAt: '2024-01-01', price: 12 });
    expect(JSON.stringify(shown)).not.toMatch(/zyx/i);
  });

  it('conceals members, alerts, leads and hits alike, so that one thing has one name', () => {
    const key = 'seller:zyxquor/1';
    const name = names.nameFor('Seller', key);
    const member = { sellerId: 'zyxquor/1', key, name: 'Zyxquor', country: 'CH', role: 'core', ties: [] };
    expect(concealed({ items: [member] }, wordsIn(MemberPage)).items[0]).toMatchObject({ name, country: 'CH' });
    const alert = {
      seller: { key, kind: 'Seller', label: 'Zyxquor' },
      triage: { assignee: 'vera', reason: 'Zyxquor!' },
    };
    const told = concealed({ items: [alert] }, wordsIn(AlertPage)).items[0]!;
    expect(told.seller.label).toBe(name);
    expect(told.triage.assignee).toMatch(/^Colleague /);
    expect(told.triage.reason).toMatch(/^Reason /);
    // Why something was left out of a lead is a word of ours.
    const lead = {
      leftOut: { values: [{ key: 'Zyxquor Road', kind: 'Origin', label: 'Zyxquor Road', reason: 'hub' }] },
    };
    const left = concealed(lead, wordsIn(LeadView)).leftOut.values[0]!;
    expect([left.label, left.reason]).toEqual([expect.stringMatching(/^Origin /), 'hub']);
    const hits = {
      query: 'zyxquor',
      tried: ['the name zyxquor'],
      groups: [{ kind: 'Seller', hits: [{ key, kind: 'Seller', label: 'Zyxquor', detail: 'open, 3 links' }] }],
    };
    const found = concealed(hits, wordsIn(SearchView));
    expect(found.groups[0]!.hits[0]).toMatchObject({ label: name, detail: 'open, 3 links' });
    expect(JSON.stringify(found)).not.toMatch(/zyxquor/i);
  });

  it('renames the accounts that sentences of alerts and of scores name', () => {
    const key = 'seller:zyxquor/1';
    const name = names.nameFor('Seller', key);
    const alert = (says: string) =>
      concealed({ says, seller: { key, kind: 'Seller', label: 'Zyxquor' }, racketId: 'rk-1' }).says;
    expect(alert('Seller zyxquor/1 is new in rk-1, core, confidence 90 %: one phone in common.')).toBe(
      `${name} is new in rk-1, core, confidence 90 %: one phone in common.`,
    );
    const before = names.nameFor('Seller', 'seller:shop 7');
    // As `sayDaysAfter` of the job says it.
    for (const days of ['on the day', 'the day after', '4 days after']) {
      expect(alert(`Seller zyxquor/1 opened ${days} shop 7 closed and is in rk-1: one phone in common.`)).toBe(
        `${name} opened ${days} ${before} closed and is in rk-1: one phone in common.`,
      );
      const tied = (one: string, other: string) =>
        `${one} opened ${days} ${other} closed and has a strong tie to rk-1: one phone in common. No run had looked at it yet.`;
      expect(alert(tied('Seller zyxquor/1', 'shop 7'))).toBe(tied(name, before));
    }
    const tied = (one: string) =>
      `${one} is new and has a strong tie to rk-1: one phone in common. No run had looked at it yet.`;
    expect(alert(tied('Seller zyxquor/1'))).toBe(tied(name));
    expect(alert('rk-1 and rk-2 are one: 4 open sellers, joined by phones.')).toContain('rk-1 and rk-2 are one');
    // A sentence of a form that is not known here may name anybody.
    expect(alert('Zyxquor has come')).toMatch(/^Text /);
    const without = (of: string, label: string) => concealed({ without: of, label, score: 3 }).label;
    expect(without(key, 'Without the account zyxquor/1')).toBe(`Without ${name}`);
    expect(without(PHONE, 'Without the phone that 3 members share')).toBe('Without the phone that 3 members share');
  });

  it('conceals a text of any field that nobody has named', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 3 }).filter((field) => !/value|row/.test(field)),
        fc.constantFrom(...CANARIES),
        (field, canary) => {
          const made = JSON.stringify(concealed({ [`new${field}`]: [canary, { nested: canary }] }));
          expect(made.replace(JSON.stringify(field).slice(1, -1), '')).not.toContain(canary);
        },
      ),
      { seed: 27, numRuns: 300 },
    );
  });

  it('is asked about in the words of the API', () => {
    const asked = {
      keys: [PHONE, 'rk-abc', 'seller:1'],
      note: 'new',
      state: `v=1&n=${encodeURIComponent(PHONE)},rk-abc&r=*`,
    };
    const shown = {
      ...asked,
      keys: asked.keys.map((key) => concealKey(names, key)),
      state: mapAddress(asked.state, (key) => concealKey(names, key)),
    };
    expect(shown.state).not.toContain('471');
    expect(reveal(shown, names)).toEqual(asked);
  });

  it('keeps of the folds of an address those names alone that are ids', () => {
    const folds = 'sellers/Zyxquor%20Shop/0-1,rackets/Racket%20rk-abc/2.3,-/Operator%20Zyxquor/4-5,-/Country%20CN/6-7';
    expect(mapAddress(`#v=1&n=a,b&f=${folds}`, (key) => key)).toBe(
      '#v=1&n=a,b&f=sellers//0-1,rackets/Racket%20rk-abc/2.3,-//4-5,-/Country%20CN/6-7',
    );
    expect(concealed({ state: `v=1&n=rk-abc&f=${folds}` }).state).not.toContain('Zyxquor');
  });

  it('conceals what is written on a canvas, and tells it back', () => {
    const state = `v=1&n=tel:1&a=1~-2~${encodeURIComponent('Zyxquor, ask there')}`;
    const names = new Pseudonyms(salt(1));
    const shown = mapAddress(state, (key) => concealKey(names, key));
    expect(shown).not.toContain('Zyxquor');
    expect(shown).toMatch(/&a=1~-2~~[0-9A-Z]{16}$/);
    expect(mapAddress(shown, (key) => concealKey(names, key))).toBe(shown);
    expect(reveal({ state: shown }, names)).toEqual({ state: state.replace(':', '%3A') });
  });

  it('goes out as a file that fits its schema, with every link between its things', () => {
    const file = CanvasFile.parse(concealed(testFile, wordsIn(CanvasFile)));
    const keys = new Set(file.things.map(({ key }) => key));
    expect(file.links.every(({ from, to }) => keys.has(from) && keys.has(to))).toBe(true);
    expect(file.things.map(({ name }) => name.split(' ')[0])).toEqual(['Seller', 'Seller', 'Phone']);
    expect(JSON.stringify(file)).not.toMatch(/8613800138000|Shop|bazaar/);
    expect(file).toMatchObject({ caption: testFile.caption, savedOn: testFile.savedOn, racket: 'rk-1' });
  });
});
