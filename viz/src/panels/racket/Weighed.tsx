import { SIGNAL_WORDS, type GroupScore, type WeighedEvidence } from '@ringbreaker/cypher/domain';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { counted, inHundred, signed } from '../../graph/words.ts';
import { inWords, t, tx } from '../../words/words.ts';
import { OddsCells, OddsHeads } from './Odds.tsx';

interface LikelihoodProps {
  weighed: WeighedEvidence;
  probability: number | undefined;
}

/** Where a group stands by its log-odds, and how often groups with such evidence were rackets. */
export function Likelihood({ weighed, probability }: LikelihoodProps) {
  const { logOdds, opens, keeps } = weighed;
  return (
    <p className="weighed-lead">{tx`A group becomes a racket from log-odds of ${(<b>{signed(opens)}</b>)} on. This one has ${(<b>{signed(logOdds)}</b>)}.${
      logOdds < opens &&
      logOdds >= keeps && <>{tx` What was a racket in the last run stays one down to ${signed(keeps)}.`}</>
    }${
      probability !== undefined && (
        <>
          {' '}
          {tx`Of 100 groups with such evidence, ${(<b>{inHundred(probability)}</b>)} were rackets on made marketplaces. This is no probability of guilt.`}
        </>
      )
    }`}</p>
  );
}

/** What moves the odds by less than a third is shown when asked for. */
const HARDLY = 0.3;

/** Everything that a group was weighed by, for and against, in words and figures that add up. */
export function Weighed({ weighed }: { weighed: WeighedEvidence }) {
  const [open, setOpen] = useState(false);
  const lines = linesOf(weighed);
  const most = Math.max(1, ...lines.map((line) => Math.abs(line.logOdds)));
  const small = lines.filter((line) => Math.abs(line.logOdds) < HARDLY);
  const rest = small.reduce((sum, line) => sum + line.logOdds, 0);
  return (
    <table className="weighed">
      <Head />
      <tbody>
        {lines
          .filter((line) => open || !small.includes(line))
          .map((line) => (
            <Row key={line.words} line={line} most={most} />
          ))}
        {small.length > 0 && (
          <Row
            line={{
              words: counted(small.length, 'thing that moves it little', 'things that move it little'),
              shown: '',
              logOdds: rest,
            }}
            most={most}
            fold={{ open, toggle: () => setOpen(!open) }}
          />
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t`All together`}</th>
          <td />
          <td className="weighed-side" aria-hidden="true" />
          <td className="number">{signed(weighed.logOdds)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{t`What was weighed`}</th>
        <th scope="col" className="number">{t`Shown by`}</th>
        <OddsHeads />
      </tr>
    </thead>
  );
}

interface Line {
  words: string;
  shown: string;
  logOdds: number;
  /** No operator shows it. */
  absent?: boolean;
}

/** Where it begins, then what speaks most for it down to what speaks most against it. */
function linesOf({ prior, trust, outcomes, closedOff, explained, parts }: WeighedEvidence): Line[] {
  const signals = parts.map((part) => ({
    words: inWords(SIGNAL_WORDS[part.signal]),
    absent: part.shown === 0,
    shown: t`${part.shown} of ${part.operators}`,
    logOdds: part.logOdds,
  }));
  return [
    { words: t`Where every group begins`, shown: '', logOdds: prior },
    ...signals.sort((a, b) => b.logOdds - a.logOdds),
    {
      words: t`Trust: how far ties lead to the suspicious here (${trust.value} of 1)`,
      shown: '',
      logOdds: trust.logOdds,
    },
    {
      words: t`Confirmed at ${counted(outcomes.value, 'account')}: found, or taken down`,
      shown: '',
      logOdds: outcomes.logOdds,
    },
    {
      words: t`Closed off: ${inHundred(closedOff.value)} in 100 of its ties lead to nobody outside`,
      shown: '',
      logOdds: closedOff.logOdds,
    },
    {
      words: t`Honest reasons: ${inHundred(explained.value)} in 100 of its operators are tied by a house, a depot or a declared owner alone`,
      shown: '',
      logOdds: explained.logOdds,
    },
  ];
}

interface RowProps {
  line: Line;
  most: number;
  fold?: { open: boolean; toggle: () => void };
}

function Row({ line: { words, shown, logOdds, absent }, most, fold }: RowProps) {
  const figure = Math.round(logOdds * 100) / 100;
  return (
    <tr className={absent ? 'not-shown' : ''}>
      <th scope="row">
        {fold ? (
          <button type="button" className="link-button" aria-expanded={fold.open} onClick={fold.toggle}>
            <IconChevronDown size={14} className={fold.open ? 'turned' : ''} aria-hidden="true" /> {words}
          </button>
        ) : (
          words
        )}
      </th>
      <td className="number">{shown}</td>
      <OddsCells logOdds={fold?.open ? null : figure} side={figure < 0 ? 'against' : 'for'} most={most} />
    </tr>
  );
}

/** Why a group is no racket. */
export function WhyNoRacket({ group }: { group: GroupScore | null }) {
  if (!group) return <p className="note">{t`No racket: nobody in this group shows anything that detection weighs.`}</p>;
  const { probability, weighed } = group;
  return (
    <section aria-labelledby="no-racket-title">
      <h4 className="panel-heading" id="no-racket-title">{t`Why it is no racket`}</h4>
      <Likelihood weighed={weighed} probability={probability} />
      {weighed.logOdds >= weighed.opens && (
        <p className="note">{t`The log-odds would do. What is missing is a red flag of its goods, or a confirmed outcome, that is strong enough: without one nobody is called a racket.`}</p>
      )}
      <Weighed weighed={weighed} />
    </section>
  );
}
