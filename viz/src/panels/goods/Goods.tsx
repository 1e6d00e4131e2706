import { Title, UnstyledButton } from '@mantine/core';
import type { GoodsInCommon } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { count, counted } from '../../graph/words.ts';
import { countSides, goodsLines, type GoodsLine } from '../../state/racket/goods.ts';
import { useNames } from '../racket/use-names.ts';
import { t, tx } from '../../words/words.ts';
import { OddsHeads } from '../racket/Odds.tsx';
import { GoodsRow } from './GoodsRow.tsx';

const AT_ONCE = 12;

interface GoodsProps {
  goods: GoodsInCommon | undefined;
  onPick: (key: string) => void;
}

/** Whether the operators of a racket sell the same brands, as the run compared them: for, against, and not known. */
export function Goods({ goods, onPick }: GoodsProps) {
  return (
    <section className="card goods" aria-labelledby="goods-title">
      <div className="card-head">
        <Title order={2} size="h4" id="goods-title">{t`Goods in common`}</Title>
        <span className="quiet">{t`whether its operators sell the same brands`}</span>
      </div>
      {goods ? (
        <Compared goods={goods} onPick={onPick} />
      ) : (
        <p className="weighed-lead quiet">{t`An earlier version saved this run: detect again to see it.`}</p>
      )}
    </section>
  );
}

function Compared({ goods, onPick }: { goods: GoodsInCommon; onPick: (key: string) => void }) {
  const lines = goodsLines(goods);
  if (lines.length === 0)
    return <p className="weighed-lead quiet">{t`Nobody was compared: no value joins two of its operators.`}</p>;
  return (
    <>
      <p className="weighed-lead">
        <Summary lines={lines} />{' '}
        <span className="quiet">{tx`Two operators that share a value here are ${<b>{goods.usual.toFixed(2)}</b>} alike in the brands of their listings, where 1 is the same brands and 0 is none in common: half by what they list themselves, half by what the groups list in which they were found at first. Two that sell more alike than that were joined more surely, two that sell less alike less surely. It is no part of the score, and honest shops sell the same brands, too.`}</span>
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t`Goods in common`}>
        <Table goods={goods} lines={lines} onPick={onPick} />
      </div>
    </>
  );
}

/** How many speak which way, in one line. */
function Summary({ lines }: { lines: readonly GoodsLine[] }) {
  const sides = countSides(lines);
  return (
    <b>
      {tx`Of ${counted(lines.length, 'operator')}: for ${count(sides.for)}, against ${count(sides.against)}, hardly either way ${count(sides.neither)}, not known ${count(sides.unknown)}.`}
    </b>
  );
}

interface TableProps {
  goods: GoodsInCommon;
  lines: readonly GoodsLine[];
  onPick: (key: string) => void;
}

function Table({ goods, lines, onPick }: TableProps) {
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, AT_ONCE);
  const names = useNames(shown.flatMap(({ operator }) => operator.sellers));
  // Full width is the most that goods can say here, either way.
  const most = goods.weight * Math.max(goods.usual, 1 - goods.usual);
  return (
    <>
      <table className="weighed goods-table">
        <thead>
          <tr>
            <th scope="col">{t`Operator`}</th>
            <th scope="col">{t`Brands listed most`}</th>
            <th scope="col" className="number">{t`Compared with`}</th>
            <th scope="col" className="number">{t`Alike`}</th>
            <OddsHeads />
          </tr>
        </thead>
        <tbody>
          {shown.map((line, at) => (
            <GoodsRow key={line.operator.sellers[0] ?? at} line={line} most={most} names={names} onPick={onPick} />
          ))}
        </tbody>
      </table>
      {lines.length > shown.length && (
        <UnstyledButton
          className="why-more"
          onClick={() => setAll(true)}
        >{tx`Showing ${count(shown.length)} of ${count(lines.length)} · show all`}</UnstyledButton>
      )}
    </>
  );
}
