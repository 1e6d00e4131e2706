import { saying } from '../domain/saying.ts';
import anyAscii from 'any-ascii';
import { readWhenSaid, refuse } from './cleaned-value.ts';
import type { CleanOutcome } from './cleaned-value.ts';
import { makeKey } from './key.ts';
import { cutScriptForm, cutWordForm } from './legal-forms.ts';

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'herr', 'frau', 'mme', 'mlle', 'senor', 'senora', 'sr', 'sra']);
const LONG_SURNAMES =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|남궁|황보|제갈)/;

/** Reads a person's or company's name without regard to script, case, word order, titles and legal form. */
export function cleanName(value: string): CleanOutcome {
  return readWhenSaid(value, (text) => {
    const inScript = cutScriptForm(text);
    const words = wordsOf(parted(inScript.rest, inScript.form));
    if (cutWordForm(['', ...words]).rest.length === 1) return refuse(saying`a legal form and no name`);
    const { rest, form } = cutWordForm(words);
    const folded = rest.map((word) => word.toLowerCase());
    const named = TITLES.has(folded[0] ?? '') && folded.length > 1 ? folded.slice(1) : folded;
    const legalForm = form ?? inScript.form;
    // A script that any-ascii does not know leaves no words: then the text is its own key.
    const body = named.length > 0 ? named.sort().join(' ') : text.toLowerCase();
    const facts = legalForm === undefined ? {} : { facts: { legalForm } };
    return { ok: true, label: 'Name', key: makeKey('name:', body), display: text, ...facts };
  });
}

/** Reads a name that says that it is a company's, by its legal form; a person's name many may bear. */
export function cleanCompany(value: string): CleanOutcome {
  const outcome = cleanName(value);
  return outcome.ok && outcome.facts === undefined ? refuse(saying`a name without a legal form`) : outcome;
}

/** Sets a Chinese or Korean surname apart from the given name, as it stands when written in Latin letters. */
function parted(name: string, form: string | undefined): string {
  // 深圳市某某有限公司: the town is a word of its own.
  if (form !== undefined) return name.replace(/^(\p{Script=Han}{2,3})[省市县縣](?=.)/u, '$1 ');
  if (!/^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u.test(name)) return name;
  const signs = [...name];
  const cut = signs.length > 2 && LONG_SURNAMES.test(name) ? 2 : 1;
  return `${signs.slice(0, cut).join('')} ${signs.slice(cut).join('')}`;
}

function wordsOf(name: string): string[] {
  const latin = anyAscii(name)
    .replace(/['`’]/g, '')
    // S.r.l. and B.V. are one word each.
    .replace(/(?<![a-z])([a-z])\.(?=[a-z](?![a-z]))/gi, '$1');
  return latin.match(/[a-z0-9]+/gi) ?? [];
}
