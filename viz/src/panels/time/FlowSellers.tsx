import { Button } from '@mantine/core';
import type { RacketFlow, RunComparison } from '@ringbreaker/cypher/domain';
import { readFlowSellers } from '../../api.ts';
import { counted } from '../../graph/words.ts';
import { Failure } from '../Failure.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { usePages } from '../lists/use-pages.ts';
import { RacketName } from '../names/RacketName.tsx';
import { t, tx } from '../../words/words.ts';

interface SellersProps {
  flow: RacketFlow;
  /** The two runs that are compared. */
  between: { from: number; to: number };
  called: RunComparison['called'];
  onPick: (key: string) => void;
  onExplore: (flow: RacketFlow) => void;
}

/** The sellers of one way: who they are, each with its record, and those that are named for the canvas. More come in pages. */
export function FlowSellers({ flow, between, called, onPick, onExplore }: SellersProps) {
  const { before, after, sellers } = flow;
  const way = { ...between, before, after };
  const { list, items } = usePages(['flow', way], (cursor, signal) => readFlowSellers(way, cursor, signal));
  const named = items.length > 0 ? items : flow.named;
  return (
    <section className="card flow-sellers" aria-label={t`Sellers of the way that is chosen`}>
      <div className="card-head">
        <span>{tx`${<b>{counted(sellers, 'seller')}</b>} from ${<RacketName id={before} called={called[before ?? '']} />} to ${<RacketName id={after} called={called[after ?? '']} />}${named.length < sellers && <span className="quiet">{tx` · the first ${named.length} are named`}</span>}`}</span>
        <span className="grow" />
        <Button
          size="xs"
          variant="default"
          onClick={() => onExplore({ ...flow, named })}
        >{t`Show on the canvas`}</Button>
      </div>
      {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
      <ul className="flow-names">
        {named.map(({ key, label }) => (
          <li key={key}>
            <button type="button" className="link-button" onClick={() => onPick(key)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <LoadMore list={list} m="sm">{t`Load more sellers`}</LoadMore>
    </section>
  );
}
