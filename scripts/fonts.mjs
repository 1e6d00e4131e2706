import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { root, runQuietly } from './run.mjs';
import { failWith } from './say.mjs';
import { SetupError } from './setup-error.mjs';

// npm run fonts: the three files of letters that come with the explorer, each with no more than is shown. Of Inter, its Latin
// letters in the weights 400 to 700; of Noto Sans SC, in two weights, the letters that the explorer itself says in Chinese:
// those of its catalogue, of the names of countries and of days. Run it when the catalogue has new letters: a test tells.

const STYLES = join(root, 'viz', 'src', 'styles');
const CATALOGUE = join(root, 'viz', 'src', 'words', 'zh-Hans.json');
const read = (/** @type {string} */ path) => readFileSync(path, 'utf8');

/** The weights of Noto Sans SC by themselves, of 10 MB each, are in no package that the product needs: they are fetched. */
const NOTO = {
  name: '@expo-google-fonts/noto-sans-sc@0.4.3',
  sha512: '9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==',
};
const WEIGHTS = ['400Regular', '600SemiBold'];

/** Shapes of letters beside each other, figures that stand in columns, and space between pairs: all that a screen asks for. */
const INTER_FEATURES = ['calt', 'ccmp', 'kern', 'mark', 'mkmk', 'tnum'];

/** Marks, figures and the name of the language, which no catalogue need hold. */
const ALWAYS =
  '\u3000〇〈〉《》「」『』【】〔〕・、。（），：；？！％＋－／＜＝＞～￥一二三四五六七八九十百千万亿年月日时分秒上下午民跃简体中文';

/** The letters of a range as CSS writes one. @param {string} range */
function lettersOf(range) {
  const letters = [];
  for (const [, from = '', to = from] of range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi))
    for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++) letters.push(String.fromCodePoint(code));
  return letters.join('');
}

/** Letters as CSS writes a range of them. @param {string} letters */
function rangeOf(letters) {
  const codes = [...new Set(letters)]
    .map((letter) => /** @type {number} */ (letter.codePointAt(0)))
    .sort((a, b) => a - b);
  /** @type {[number, number][]} */
  const runs = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === code) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (/** @type {number} */ code) => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}

/** What the explorer itself says in Chinese. */
function chineseLetters() {
  const said = [ALWAYS, ...Object.values(JSON.parse(read(CATALOGUE)))];
  const countries = new Intl.DisplayNames('zh-Hans', { type: 'region', fallback: 'none' });
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of alphabet.flatMap((first) => alphabet.map((second) => first + second)))
    said.push(countries.of(code) ?? '');
  return [...new Set(said.join(''))].filter((letter) => letter >= '\u2e80').join('');
}

async function makeInter() {
  const source = createRequire(join(root, 'viz', 'package.json')).resolve(
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  );
  const range = /unicode-range:([^;]+);/.exec(read(join(STYLES, 'font.css')))?.[1] ?? '';
  const made = await subsetFont(readFileSync(source), lettersOf(range), {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures: INTER_FEATURES,
  });
  save(join(STYLES, 'inter-latin-400-700.woff2'), made);
}

async function makeChinese() {
  const letters = chineseLetters();
  const packed = await fetchNoto();
  for (const weight of WEIGHTS) {
    const font = unpack(packed, `package/${weight}/NotoSansSC_${weight}.ttf`);
    const made = await subsetFont(font, letters, { targetFormat: 'woff2', keepFeatures: [], noHinting: true });
    save(join(STYLES, 'han', `noto-sans-sc-words-${weight.slice(0, 3)}.woff2`), made);
  }
  const says = `/** The letters that the explorer's own words take in Chinese: npm run fonts writes it, with the files that hold them. */`;
  writeFileSync(join(STYLES, 'han', 'letters.ts'), `${says}\nexport const LETTERS =\n  '${rangeOf(letters)}';\n`);
}

async function fetchNoto() {
  const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-fonts-'));
  try {
    const { status, output } = await runQuietly(['npm', 'pack', NOTO.name, '--pack-destination', folder]);
    if (status !== 0) throw new SetupError(`${NOTO.name} could not be fetched: ${output.trim()}`);
    const packed = readFileSync(join(folder, /** @type {string} */ (readdirSync(folder)[0])));
    if (createHash('sha512').update(packed).digest('base64') !== NOTO.sha512)
      throw new SetupError(`${NOTO.name} is not what it was: nothing was made of it.`);
    return packed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One file of a package. @param {Buffer} packed @param {string} path */
function unpack(packed, path) {
  const done = spawnSync('tar', ['-xzOf', '-', path], { input: packed, maxBuffer: 2 ** 26 });
  if (done.status !== 0) throw new SetupError(`tar could not unpack ${path}: ${done.error?.message ?? done.stderr}.`);
  return done.stdout;
}

/** @param {string} path @param {Buffer} content */
function save(path, content) {
  writeFileSync(path, content);
  console.log(`${path.slice(root.length)}: ${content.length.toLocaleString('en')} bytes`);
}

try {
  await makeInter();
  await makeChinese();
} catch (error) {
  failWith(error);
}
