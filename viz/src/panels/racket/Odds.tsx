import { oddsInWords, signed } from '../../graph/words.ts';
import { t, tx } from '../../words/words.ts';

/** The heads of the three columns that say which way something speaks, and how much. */
export function OddsHeads() {
  return (
    <>
      <th scope="col" className="weighed-side" aria-hidden="true">
        <span>{t`against`}</span>
        <span>{t`for`}</span>
      </th>
      <th scope="col" className="number">{t`Log-odds`}</th>
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

/** The same in a sentence. */
export function SaidOdds({ logOdds }: { logOdds: number }) {
  return <span className="nowrap">{tx`Log-odds ${(<b>{signed(logOdds)}</b>)}, ${oddsInWords(logOdds)}.`}</span>;
}
