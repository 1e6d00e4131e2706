import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { readEntity } from '../../api.ts';
import type { CanvasNode } from '../../state/canvas/canvas.ts';
import { pairGoods, type PairGoods as Told } from '../../state/racket/goods.ts';
import { SaidOdds } from '../racket/Odds.tsx';
import { Failure } from '../Failure.tsx';
import { t, tx } from '../../words/words.ts';

const WHY_NONE: Readonly<Record<Exclude<Told['told'], 'compared'>, string>> = {
  'one operator': t`One operator runs both: they count as one, and are not compared.`,
  'no brand': t`No listing of the first names a brand: whether they sell the same is not known.`,
  'not compared': t`They were not compared: no value joins the two, or one of them names no brand.`,
  'not kept': t`The run kept only the pairs of which goods say most, and this is none of them.`,
};

/** Of two sellers of one racket, whether they sell the same brands, as the run compared them. */
export function PairGoods({ nodes }: { nodes: readonly CanvasNode[] }) {
  const [one, other] = nodes;
  const areTwo = nodes.length === 2 && one?.kind === 'Seller' && other?.kind === 'Seller';
  return areTwo ? <Compared one={one.key} other={other.key} /> : null;
}

function Compared({ one, other }: { one: string; other: string }) {
  const found = useQuery({ queryKey: ['entity', one], queryFn: ({ signal }) => readEntity(one, signal) });
  const beside = useQuery({ queryKey: ['entity', other], queryFn: ({ signal }) => readEntity(other, signal) });
  const failed = found.error ?? beside.error;
  if (failed) return <Failure error={failed} retry={() => void Promise.all([found.refetch(), beside.refetch()])} />;
  if (!found.data || !beside.data) return <Skeleton height={48} />;
  const { goods, racketId } = found.data;
  if (!goods || racketId !== beside.data.racketId) return null;
  return (
    <section className="member-goods" aria-labelledby="pair-goods-title">
      <h4 className="panel-heading" id="pair-goods-title">{t`Goods in common`}</h4>
      <Says told={pairGoods(goods, other)} usual={goods.usual} />
    </section>
  );
}

function Says({ told, usual }: { told: Told; usual: number }) {
  if (told.told !== 'compared') return <p className="quiet">{WHY_NONE[told.told]}</p>;
  const { alike, logOdds } = told;
  return (
    <p>
      {tx`The two are ${<b>{alike.toFixed(2)}</b>} alike in brands; usual here is ${usual.toFixed(2)}.`}{' '}
      <SaidOdds logOdds={logOdds} />
    </p>
  );
}
