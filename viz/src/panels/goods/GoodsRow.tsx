import type { OperatorGoods } from '@ringbreaker/cypher/domain';
import { count } from '../../graph/words.ts';
import type { GoodsLine } from '../../state/racket/goods.ts';
import { EvidenceRows } from '../evidence/EvidenceRows.tsx';
import { OddsCells } from '../racket/Odds.tsx';
import type { Named } from '../racket/use-names.ts';
import { t, tx } from '../../words/words.ts';

const ACCOUNTS = 2;

interface GoodsRowProps {
  line: GoodsLine;
  /** The log-odds that fill a side. */
  most: number;
  names: ReadonlyMap<string, Named>;
  onPick: (key: string) => void;
}

/** What one operator sells, how alike that is to what the others sell, and which way it speaks. */
export function GoodsRow({ line: { operator, logOdds, side }, most, names, onPick }: GoodsRowProps) {
  const { compared, tied, alike } = operator;
  return (
    <tr className={side === 'unknown' ? 'not-shown' : ''}>
      <th scope="row">
        <Accounts operator={operator} names={names} onPick={onPick} />
      </th>
      <td>
        <Brands operator={operator} />
      </td>
      <td className="number">{t`${compared} of ${tied}`}</td>
      <td className="number">{alike === null ? t`not known` : alike.toFixed(2)}</td>
      <OddsCells logOdds={logOdds} side={side === 'for' || side === 'against' ? side : null} most={most} />
    </tr>
  );
}

function Accounts({
  operator: { sellers },
  names,
  onPick,
}: { operator: OperatorGoods } & Omit<GoodsRowProps, 'line' | 'most'>) {
  if (sellers.length === 0) return <span className="quiet">{t`held by other contributors`}</span>;
  return (
    <span className="goods-accounts">
      {sellers.slice(0, ACCOUNTS).map((seller) => (
        <button key={seller} type="button" className="link-button" onClick={() => onPick(seller)}>
          {names.get(seller)?.label ?? seller}
        </button>
      ))}
      {sellers.length > ACCOUNTS && <span className="quiet">{tx`and ${count(sellers.length - ACCOUNTS)} more`}</span>}
    </span>
  );
}

/** The brands that an operator lists most, and the rows that say so. */
export function Brands({ operator: { brands, brandsInAll } }: { operator: OperatorGoods }) {
  if (brandsInAll === 0) return <span className="quiet">{t`No listing names a brand.`}</span>;
  const told = brands.map(({ brand, listings }) => `${brand} (${count(listings)})`).join(', ');
  return (
    <>
      {told}
      {brandsInAll > brands.length && (
        <span className="quiet"> {tx`and ${count(brandsInAll - brands.length)} more`}</span>
      )}
      <EvidenceRows evidence={brands.flatMap(({ evidence }) => evidence)} />
    </>
  );
}
