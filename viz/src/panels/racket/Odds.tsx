import { oddsInWords, signed, tellOdds } from '../../graph/words.ts';
import { t } from '../../words/words.ts';

/** What log-odds are, for who reads a figure of them. */
export const WHAT_LOG_ODDS_ARE = t`Log-odds add up: above zero they speak for it, below zero against it, and each 0.7 doubles the odds.`;

/** The heads of the three columns that say which way something speaks, and how much. */
export function OddsHeads() {
  return (
    <>
      <th scope="col" className="weighed-side" aria-hidden="true">
        <span>{t`against`}</span>
        <span>{t`for`}</span>
      </th>
      <th scope="col" className="number" title={WHAT_LOG_ODDS_ARE}>{t`Log-odds`}</th>
      <th scope="col" className="number weighed-odds">{t`Odds`}</th>
    </>
  );
}

interface OddsCellsProps {
  /** Null where nothing is said. */
  logOdds: number | null;
  /** On which side a bar stands; null where none does. */
  side: 'for' | 'against' | null;
  /** The log-odds that fill a side. */
  most: number;
}

/** The cells below those heads. */
export function OddsCells({ logOdds, side, most }: OddsCellsProps) {
  return (
    <>
      <td className="weighed-side" aria-hidden="true">
        {logOdds !== null && side && (
          <span className={`weighed-bar weighed-${side}`} style={{ width: `${(50 * Math.abs(logOdds)) / most}%` }} />
        )}
      </td>
      <td className="number">{logOdds !== null && signed(logOdds)}</td>
      <td className="number weighed-odds">{logOdds !== null && oddsInWords(logOdds)}</td>
    </>
  );
}

/** The same in a plain sentence; its title has the figure for who knows log-odds. */
export function SaidOdds({ logOdds }: { logOdds: number }) {
  return <span title={t`Log-odds ${signed(logOdds)}`}>{tellOdds(logOdds)}</span>;
}
