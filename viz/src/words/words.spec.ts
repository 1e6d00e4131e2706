import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { afterEach, describe, expect, it } from 'vitest';
import { counted } from '../graph/words.ts';
import { wordingOf } from './catalogue.ts';
import { languageFor } from './languages.ts';
import { scan } from './test-scan.ts';
import { vocabulary } from './test-vocabulary.ts';
import { serverSayings } from './test-server-sayings.ts';
import { compareTexts, contextMessage, inContext, inWords, speak, t, tx } from './words.ts';

const SOURCES = join(import.meta.dirname, '..');
/** What they hold is for a database's shell or a graphics card, or names fields and sentences of the API. */
const NO_WORDS = ['state/canvas/query-text.ts', 'state/redaction/', 'explorer/drawing/'];

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$|(^|\/)test-|\.d\.ts$|^words\//.test(file))
  .sort();
const scanned = files.map((file) => ({ file, ...scan(join(SOURCES, file)) }));

/** Each message with where it stands. */
function readMessages(): Record<string, string> {
  const places = new Map<string, Set<string>>();
  const add = (message: string, place: string) => places.set(message, (places.get(message) ?? new Set()).add(place));
  for (const { file, messages } of scanned) messages.forEach((message) => add(message, file));
  vocabulary().forEach((text) => add(text, 'the domain'));
  for (const { form, room } of serverSayings()) add(contextMessage(form, 'server'), room);
  const byName = [...places].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(byName.map(([message, where]) => [message, [...where].sort().join(', ')]));
}

/** Between Chinese sentences stands nothing. */
const AFTER_A_STOP = contextMessage(' ', 'joint');

const english = readMessages();
const chinese = JSON.parse(readFileSync(join(import.meta.dirname, 'zh-Hans.json'), 'utf8')) as Record<string, string>;

/** The values that a message takes, by their numbers. */
function valuesOf(message: string): string[] {
  const found = new Set<string>();
  const visit = (parts: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const part of parts) {
      if (part.type !== 0 && 'value' in part) found.add(String(part.value));
      if ('options' in part) Object.values(part.options).forEach(({ value }) => visit(value));
    }
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
}

describe('the catalogues', () => {
  // Seen red: a sentence without its t`…`, an entry of zh-Hans taken out, one with {1} for {0}, one that nobody says.
  it('have all that the sources say in English: after a change, npm run words', async () => {
    await expect(`${JSON.stringify(english, null, 2)}\n`).toMatchFileSnapshot('./en.json');
  });

  it('have each message in Chinese', () => {
    expect(Object.keys(english).filter((message) => !chinese[message] && message !== AFTER_A_STOP)).toEqual([]);
  });

  it('have nothing in Chinese that is not said any more', () => {
    expect(Object.keys(chinese).filter((message) => !(message in english))).toEqual([]);
  });

  it('take the same values in Chinese', () => {
    const differ = Object.entries(chinese).filter(
      ([message, text]) => String(valuesOf(message)) !== String(valuesOf(text)),
    );
    expect(differ).toEqual([]);
  });

  it('lack no text that the reader meets', () => {
    const found = scanned
      .filter(({ file }) => !NO_WORDS.some((place) => file.startsWith(place)))
      .flatMap(({ file, bare }) => bare.map(({ line, text }) => ({ place: `${file}:${line}`, text })));
    expect(found.filter(({ text }) => !(text in english))).toEqual([]);
  });
});

describe('what is said', () => {
  afterEach(() => speak('en', () => undefined));
  const inChinese = (catalogue: Record<string, string>) => speak('zh-Hans', wordingOf(catalogue, 'zh-Hans'));
  const pages = (page: number) => t`Page ${page} of ${12}`;

  it('is the English of the code where no other language is spoken', () => {
    expect(pages(3)).toBe('Page 3 of 12');
    expect([counted(1, 'seller'), counted(1_200, 'seller')]).toEqual(['1 seller', '1,200 sellers']);
    expect(inContext('how an alert stands')`Open`).toBe('Open');
  });

  it('takes its values in the order of the other language, and figures as it writes them', () => {
    inChinese({
      'Page {0} of {1}': '共 {1} 页，第 {0} 页',
      '{0, plural, one {# seller} other {# sellers}}': '{0, number} 个卖家',
    });
    expect(pages(3)).toBe('共 12 页，第 3 页');
    expect(counted(1_200, 'seller')).toBe('1,200 个卖家');
  });

  it('is English where the catalogue lacks it', () => {
    inChinese({});
    expect(pages(3)).toBe('Page 3 of 12');
    expect(counted(2, 'delivery', 'deliveries')).toBe('2 deliveries');
  });

  it('tells two things apart that are one word in English', () => {
    inChinese({ open: '打开', 'open [decision]': '待定' });
    expect([inWords('open'), inWords('open', 'decision')]).toEqual(['打开', '待定']);
  });

  it('keeps elements among words', () => {
    inChinese({ 'Ask {0} first': '请先问{0}' });
    expect((tx`Ask ${'Vera'} first` as { props: { children: string } }).props.children).toBe('请先问Vera');
  });

  it('is put in the order of its readers', () => {
    inChinese({});
    expect(['王', '李', '陈'].sort(compareTexts)).toEqual(['陈', '李', '王']);
  });
});

describe('the reader’s language', () => {
  it('is the first that is spoken here', () => {
    expect(languageFor(['zh-CN', 'en'])).toBe('zh-Hans');
    expect(languageFor(['de-DE', 'zh', 'en'])).toBe('zh-Hans');
    expect(languageFor(['en-GB', 'zh-CN'])).toBe('en');
    expect(languageFor(['zh-TW', 'fr'])).toBe('en');
    expect(languageFor([])).toBe('en');
  });
});
