import type { WeighedEvidence } from '@ringbreaker/cypher/domain';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { inHundred, oddsInWords, signed } from '../../graph/words.ts';
import { climbOf, type Bar, type Step } from '../../state/racket/climb.ts';
import { WHAT_LOG_ODDS_ARE } from './Odds.tsx';
import { t, tx } from '../../words/words.ts';

interface LikelihoodProps {
  weighed: WeighedEvidence;
  probability: number | undefined;
}

/** Where a group stands by its log-odds, and how often groups with such evidence were rackets. */
export function Likelihood({ weighed, probability }: LikelihoodProps) {
  const { logOdds, opens, keeps } = weighed;
  return (
    <p className="weighed-lead">{tx`Each line adds to a sum, the log-odds: above zero it speaks for a racket, below zero against, and each 0.7 doubles the odds. From ${<b>{signed(opens)}</b>} on a group is called a racket; this one has ${<b>{signed(logOdds)}</b>}.${
      logOdds < opens &&
      logOdds >= keeps && <>{tx` What was a racket in the last run stays one down to ${signed(keeps)}.`}</>
    }${
      probability !== undefined && (
        <>
          {' '}
          {tx`Of 100 groups with such evidence, ${<b>{inHundred(probability)}</b>} were rackets on made marketplaces. This is no probability of guilt.`}
        </>
      )
    }`}</p>
  );
}

/** Everything that a group was weighed by, in words, as a picture that climbs or falls to the sum, and in figures that add up. */
export function Weighed({ weighed }: { weighed: WeighedEvidence }) {
  const [open, setOpen] = useState(false);
  const { steps, zero, opens, sum } = climbOf(weighed, open);
  const place = { '--zero': `${zero}%`, '--opens': `${opens}%` } as React.CSSProperties;
  return (
    <table className="weighed" style={place}>
      <Head opens={weighed.opens} isFarRight={opens > 55} />
      <tbody>
        {steps.map((step) => (
          <Row
            key={step.line.words}
            step={step}
            fold={step.line.folds ? { open, toggle: () => setOpen(!open) } : null}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t`All together`}</th>
          <td />
          <Climb bar={sum} side={weighed.logOdds < 0 ? 'against' : 'for'} />
          <td className="number">{signed(weighed.logOdds)}</td>
          <td className="weighed-odds" />
        </tr>
      </tfoot>
    </table>
  );
}

function Head({ opens, isFarRight }: { opens: number; isFarRight: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t`What was weighed`}</th>
        <th scope="col" className="number">{t`Shown by`}</th>
        <th scope="col" className="weighed-climb" aria-hidden="true">
          <span className={isFarRight ? 'weighed-opens weighed-opens-left' : 'weighed-opens'}>
            {t`a racket from ${signed(opens)}`}
          </span>
        </th>
        <th scope="col" className="number" title={WHAT_LOG_ODDS_ARE}>{t`Log-odds`}</th>
        <th scope="col" className="number weighed-odds">{t`Odds`}</th>
      </tr>
    </thead>
  );
}

/** A bar from where the sum stood before a line to where it stands with it; the dashed line is where rackets begin. */
function Climb({ bar, side }: { bar: Bar | null; side: 'for' | 'against' }) {
  return (
    <td className="weighed-climb" aria-hidden="true">
      {bar && (
        <span
          className={`weighed-step weighed-step-${side}`}
          style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
        />
      )}
    </td>
  );
}

interface RowProps {
  step: Step;
  fold: { open: boolean; toggle: () => void } | null;
}

function Row({ step: { line, bar }, fold }: RowProps) {
  const { words, shown, logOdds, absent } = line;
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
      <Climb bar={bar} side={logOdds < 0 ? 'against' : 'for'} />
      <td className="number">{bar && signed(logOdds)}</td>
      <td className="number weighed-odds">{bar && oddsInWords(logOdds)}</td>
    </tr>
  );
}
