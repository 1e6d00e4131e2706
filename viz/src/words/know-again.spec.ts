import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { knowingOf } from './catalogue.ts';
import { KnownSentences } from './know-again.ts';
import { bareSayingsOf, sayingsOf, serverSayings, serverSources } from './test-server-sayings.ts';
import { contextMessage } from './words.ts';

const chinese = JSON.parse(readFileSync(join(import.meta.dirname, 'zh-Hans.json'), 'utf8')) as Record<string, string>;
const inChinese = knowingOf(chinese, 'zh-Hans');

/** What they say goes to a terminal or a log. */
const NOT_READ = [
  'api/src/testing/',
  'cypher/src/access/',
  'cypher/src/archive/',
  'graph-jobs/src/analysis/dossier/',
  'graph-jobs/src/backup/',
  'graph-jobs/src/commands/',
  'graph-jobs/src/ingest/',
];

/** Says a form back as it is, with what stands in it in brackets: whatever was taken apart can be seen. */
const marking = (form: string, values: Readonly<Record<string, string>>) =>
  form.replaceAll(/\{(\w+)\}/g, (_, name: string) => `[${values[name]}]`);
const knowing = (...names: string[]) =>
  new KnownSentences(
    names.map((name) => ({ name, figures: [] })),
    marking,
    [['; ', ' | ']],
  );

describe('a sentence of the server', () => {
  it('is known by its form, with figures, ids and what people wrote', () => {
    const known = knowing('{0} sellers give one phone.', '{id0} is of {written1}.');
    expect(known.say('12 sellers give one phone.')).toBe('[12] sellers give one phone.');
    expect(known.say('rk-1 is of Vera & Sons, Ltd.')).toBe('[rk-1] is of [Vera & Sons, Ltd].');
  });

  it('is none where a figure, or a word of ours, would have to be something else', () => {
    const known = knowing('{0} sellers give one phone.', '{id0} is closed.');
    expect(known.say('Many sellers give one phone.')).toBeUndefined();
    expect(known.say('The whole shop is closed.')).toBeUndefined();
    expect(known.say(' sellers give one phone.')).toBeUndefined();
    expect(known.say('12 sellers give one phone. ')).toBeUndefined();
  });

  it('may hold others, and follow others', () => {
    const known = knowing('{0} left', 'Grown: {0}', '{0} open', '{0} to {1} open');
    expect(known.say('Grown: 3 to 5 open; 1 left')).toBe('Grown: [[3] to [5] open | [1] left]');
    expect(known.say('Grown: 3 to 5 open; nobody left')).toBeUndefined();
  });

  it('ends where a full stop follows an id', () => {
    const known = knowing('Without the account {id0}', '{0}.');
    expect(known.say('Without the account bazaro:7.b.')).toBe('[Without the account [bazaro:7.b]].');
  });

  it('is none where it may be taken apart in two ways', () => {
    const known = knowing('Of {written0}, {written1}.');
    expect(known.say('Of Boss, shoes.')).toBe('Of [Boss], [shoes].');
    expect(known.say('Of Dolce, Gabbana, shoes.')).toBeUndefined();
  });

  it('is none where two forms fit', () => {
    expect(knowing('{id0} is closed.', 'Shop{0} is closed.').say('Shop7 is closed.')).toBeUndefined();
  });
});

describe('the forms of the server’s sentences', () => {
  it('are read off its sources: a choice between fixed words makes two', () => {
    const source =
      "const a = saying`${n} ${n === 1 ? 'seller has' : 'sellers have'} ${written(b)}${x ? ` in ${asId(c)}` : ''}.`;";
    expect(sayingsOf(source)).toEqual([
      '{0} seller has {written1} in {id2}.',
      '{0} seller has {written1}.',
      '{0} sellers have {written1} in {id2}.',
      '{0} sellers have {written1}.',
    ]);
    expect(sayingsOf('const b = saying`${saying`${n} days after`} it`;')).toEqual(['{0} it', '{0} days after']);
  });

  // Seen red: what to do after a conflict, without its saying`…`.
  it('are marked wherever the server says one to a reader', () => {
    const found = serverSources()
      .filter(({ file }) => !NOT_READ.some((place) => file.startsWith(place)))
      .flatMap(({ file, source }) => bareSayingsOf(source).map((text) => ({ file, text })));
    expect(found).toEqual([]);
  });

  it('are many', () => expect(serverSayings().length).toBeGreaterThan(300));

  it('that take what people wrote say enough beside it to be told from any other text', () => {
    const bare = serverSayings().filter(
      ({ form }) =>
        form.includes('{written') && (form.replaceAll(/\{\w+\}/g, '').match(/[a-z]{2,}/gi) ?? []).length < 2,
    );
    expect(bare.map(({ form }) => form)).toEqual(['{0}: “{written1}”']);
  });

  const FIGURE = /\{(\d+), (?:number|plural)/g;
  /** A value for each place of a form, and what it is in Chinese. */
  function sampleOf(form: string, name: string): readonly [english: string, inChinese: string] {
    if (name.startsWith('written')) return ['Vera & Sons', 'Vera & Sons'];
    if (name.startsWith('id')) return ['rk-12', 'rk-12'];
    const figures = [...chinese[contextMessage(form, 'server')]!.matchAll(FIGURE)].map(([, figure]) => figure);
    return figures.includes(name) ? ['7', '7'] : ['phone number', '电话号码'];
  }
  const namesIn = (form: string) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const filled = (form: string, values: Readonly<Record<string, string>>) =>
    form.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name]!);
  const chineseOf = (form: string, values: Readonly<Record<string, string>>) => {
    const said = chinese[contextMessage(form, 'server')]!;
    return String(new IntlMessageFormat(said, 'zh-Hans', undefined, { ignoreTag: true }).format(values));
  };

  /** What is said of a form with its samples, or with what people wrote in their place; and what should be. */
  function sayWith(form: string, written: Readonly<Record<string, string>> = {}) {
    const samples = namesIn(form).map((name) => [name, ...sampleOf(form, name)] as const);
    const english = Object.fromEntries(samples.map(([name, value]) => [name, written[name] ?? value]));
    const other = Object.fromEntries(samples.map(([name, , value]) => [name, written[name] ?? value]));
    return { form, said: inChinese(filled(form, english)), wanted: chineseOf(form, other) };
  }

  // Seen red: while two ids could be joined by “and”, the step “read and check” could be read in two ways.
  it('are each known again, and taken for no other', () => {
    const told = serverSayings().map(({ form }) => sayWith(form));
    expect(told.filter(({ said, wanted }) => said !== wanted)).toEqual([]);
  });

  it('never say anything else, whatever people wrote in them', () => {
    const forms = serverSayings().flatMap(({ form }) => (form.includes('{written') ? [form] : []));
    const pieces = serverSayings().flatMap(({ form }) => form.split(/\{\w+\}/).filter((text) => text.trim() !== ''));
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ minLength: 1 }));
    const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...forms), text, text, (form, one, other) => {
        const names = namesIn(form).filter((name) => name.startsWith('written'));
        const written = Object.fromEntries(names.map((name, at) => [name, at === 0 ? one : other]));
        const { said, wanted } = sayWith(form, written);
        if (said !== undefined) expect(said).toBe(wanted);
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
