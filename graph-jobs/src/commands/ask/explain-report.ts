import { SIGNAL_WORDS, type Explanation, type WeighedEvidence } from '@ringbreaker/cypher/domain';
import { alignColumns, twoColumns } from '../table.ts';

/** Tells an explanation as lines and a table: the verdict first, then its parts by what they say. */
export function tellExplanation(explanation: Explanation): string {
  const { weighed, inside } = explanation;
  return [
    `${explanation.kind} ${explanation.label} (${explanation.key})\n`,
    twoColumns(factsOf(explanation)),
    ...(weighed
      ? [`\n${inside ? 'The parts' : 'The parts, weighed now as if it stood alone'}:\n`, tellParts(weighed)]
      : []),
    '\nNothing here says that anybody is guilty of anything.\n',
  ].join('');
}

function factsOf({ inside, operator, weighed, probability, missing, gate, runSeq }: Explanation): [string, string][] {
  const accounts = (count: number) => `${count} account${count === 1 ? '' : 's'}`;
  return [
    ['gate', `${gate.says} (${gate.id})`],
    ['run', runSeq === null ? 'none' : `${runSeq}`],
    [
      'in',
      inside ? `${inside.kind.toLowerCase()} ${inside.id}, ${accounts(inside.accounts)}` : 'no racket and no group',
    ],
    ...(operator ? [['operator', `${operator.id}, ${accounts(operator.accounts)}`] as [string, string]] : []),
    ...(weighed
      ? [['log-odds', `${signed(weighed.logOdds)}; a racket from ${signed(weighed.opens)}`] as [string, string]]
      : []),
    ...(missing === null ? [] : [['missing', missing.toFixed(2)] as [string, string]]),
    ...(probability === null
      ? []
      : [
          [
            'probability',
            `${probability}: the share of groups with such evidence that were rackets on made marketplaces`,
          ] as [string, string],
        ]),
  ];
}

type Line = readonly [logOdds: number, shown: string, words: string];

function tellParts(weighed: WeighedEvidence): string {
  const begin: Line = [weighed.prior, '', 'Where every group begins'];
  const lines = [...signalLines(weighed), ...shapeLines(weighed)].sort(([a], [b]) => b - a);
  const rows = [begin, ...lines].map(([logOdds, shown, words]) => [signed(logOdds).padStart(8), shown, words]);
  const sum = [signed(weighed.logOdds).padStart(8), '', 'All together'];
  return alignColumns(['log-odds', 'shown by', 'what was weighed'], [...rows, sum]);
}

function signalLines({ parts }: WeighedEvidence): Line[] {
  return parts.map(({ signal, shown, operators, logOdds }) => [
    logOdds,
    `${shown} of ${operators}`,
    SIGNAL_WORDS[signal],
  ]);
}

function shapeLines({ trust, outcomes, found, closedOff, explained, stability }: WeighedEvidence): Line[] {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return [
    [trust.logOdds, percent(trust.value), 'Ties lead to the suspicious on this marketplace'],
    [outcomes.logOdds, `${outcomes.value}`, `Accounts with a confirmed outcome; ${outcomes.byChance} by chance`],
    ...(found
      ? [[found.logOdds, `${found.value}`, `Operators found out; ${found.ofRacket} of a racket's`] as Line]
      : []),
    [closedOff.logOdds, percent(closedOff.value), 'Its ties lead to nobody outside'],
    [explained.logOdds, percent(explained.value), 'Its operators are tied by honest reasons alone'],
    ...(stability
      ? [[stability.logOdds, percent(stability.value), 'It comes out again without a fifth of the ties'] as Line]
      : []),
  ];
}

function signed(logOdds: number): string {
  return `${logOdds < 0 ? '' : '+'}${logOdds.toFixed(2)}`;
}
