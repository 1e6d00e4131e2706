import { namedBy, nameOfFlag, type ScorePart } from '@ringbreaker/cypher/domain';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { type DossierMaterial, namesOf } from '../material.ts';
import { heading, INK, list, pairs, paragraph, subheading, table, words } from './look.ts';
import type { Typesetter } from './typesetter.ts';

const FAMILIES: Record<ScorePart['family'], string> = {
  identity: 'Identity',
  product: 'Goods',
  logistics: 'Ways of goods',
  money: 'Money',
  outcome: 'Confirmed outcomes',
};

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
/** Nothing is certain: what is rounded to all of them is told as more than 99 %. */
const likelyShare = (share: number): string => (share > 0.99 ? 'more than 99 %' : percent(share));
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What was found in short: figures, and each reason with what it rests on. */
export function summary(material: DossierMaterial, type: Typesetter): Content[] {
  const { racket } = material;
  const { assessment } = racket;
  const names = namesOf(material);
  const { score, band, confidence, capability, harm, sellers, operators, lifecycle, probability } = assessment;
  const likely =
    probability === undefined
      ? 'not kept by this run'
      : `${likelyShare(probability)} of groups with such evidence were rackets on made marketplaces; no probability of guilt`;
  return [
    heading(type, 'Summary', true),
    paragraph(type, `First reason: ${racket.topReason}.`.replace(/\.\.$/, '.'), { fontSize: 10.5 }),
    pairs(type, [
      ['Score', `${score} of 100, band ${band}: how strongly the evidence speaks for a look at it`],
      ['Confidence', `${percent(confidence)}: how surely its core belongs together`],
      ['Weighed as a racket', likely],
      ['Capability, harm', `${capability} and ${harm}, each of 100`],
      ['Size', `${count(sellers, 'seller')}, run by ${count(operators, 'operator')}`],
      ['Lifecycle', `${lifecycle}, found first by the run as of ${racket.bornAt.slice(0, 10)}`],
      ['Brands', assessment.brands.join(', ') || 'none known'],
      ['Countries', assessment.countries.map((code) => COUNTRIES.of(code) ?? code).join(', ') || 'none known'],
      ['At the desk', racket.triage],
    ]),
    heading(type, 'What speaks for it'),
    paragraph(
      type,
      'For each family of red flags its hits, the strongest first. Strength goes from 0 to 1. What rests on the same thing counts once in the score.',
    ),
    table(
      type,
      [
        { head: 'Flag', width: 84 },
        { head: 'What it says', width: '*' },
        { head: 'Strength', width: 40 },
        { head: 'Sellers', width: 36 },
        { head: 'Links', width: 30 },
      ],
      assessment.parts.flatMap((part) => rowsOf(part, { score, names, type })),
    ),
  ];
}

interface RowsOptions {
  score: number;
  /** What things are called by their keys. */
  names: ReadonlyMap<string, string>;
  type: Typesetter;
}

function rowsOf({ family, hits, without }: ScorePart, { score, names, type }: RowsOptions): TableCell[][] {
  const title = words(
    type,
    `${FAMILIES[family]}: the score would be ${Math.round(without)} without it, and is ${score}`,
    { bold: true },
  );
  const rows = [...hits]
    .sort((a, b) => b.strength - a.strength)
    .map((hit) => {
      const { flag, says, strength, sellers, evidence } = hit;
      const of = namedIn(hit, names);
      const figures = [strength.toFixed(2), String(sellers.length), String(evidence.length)];
      return [
        words(type, [flag, nameOfFlag(flag)].filter(Boolean).join(' ')),
        { stack: [words(type, says), ...(of ? [words(type, of, { color: INK.quiet })] : [])] },
        ...figures.map((text) => words(type, text)),
      ];
    });
  return [[{ ...(title as object), colSpan: 5 } as TableCell, '', '', '', ''], ...(rows as TableCell[][])];
}

/** What a reason is about, by name: the sentence alone says the same of each value. */
function namedIn(reason: Parameters<typeof namedBy>[0], names: ReadonlyMap<string, string>): string {
  return namedBy(reason)
    .flatMap((key) => names.get(key) ?? [])
    .join('; ');
}

/** What speaks against it, and what the data could not say: before anybody is named. */
export function doubts(material: DossierMaterial, type: Typesetter): Content[] {
  const { racket, hiddenMembers } = material;
  const { counterEvidence, unknown } = racket.assessment;
  const names = namesOf(material);
  const against = counterEvidence.map((reason) => {
    const { says, sellers, evidence } = reason;
    const figures = `${count(sellers.length, 'seller')}, ${count(evidence.length, 'link')}`;
    return `${says} (${[namedIn(reason, names), figures].filter(Boolean).join('; ')})`;
  });
  const others =
    hiddenMembers > 0 ? [`${hiddenMembers} sellers of it are held by other contributors and are not named here.`] : [];
  return [
    heading(type, 'What speaks against it'),
    paragraph(
      type,
      'The score is not lowered by these: weigh them yourself. Every one of them may be the whole explanation.',
    ),
    against.length > 0
      ? list(type, against)
      : paragraph(type, 'Nothing that was looked for was found. That is no proof of anything.'),
    heading(type, 'What is not known'),
    ...(unknown.length + others.length > 0
      ? [list(type, [...unknown, ...others])]
      : [paragraph(type, 'The data had an answer to each thing that was asked of it.')]),
    subheading(type, 'What was not looked at'),
    paragraph(
      type,
      'Whatever was not delivered: tables of other platforms, messages, and what people know who were not asked.',
      { color: INK.quiet },
    ),
  ];
}
