import { Button } from '@mantine/core';
import type { RacketFlow, RunComparison } from '@ringbreaker/cypher/domain';
import { counted } from '../../graph/words.ts';
import { RacketName } from '../names/RacketName.tsx';
import { t, tx } from '../../words/words.ts';

interface SellersProps {
  flow: RacketFlow;
  called: RunComparison['called'];
  onPick: (key: string) => void;
  onExplore: (flow: RacketFlow) => void;
}

/** The sellers of one way: who they are, each with its record, and all of them for the canvas. */
export function FlowSellers({ flow, called, onPick, onExplore }: SellersProps) {
  const { before, after, sellers, named } = flow;
  return (
    <section className="card flow-sellers" aria-label={t`Sellers of the way that is chosen`}>
      <div className="card-head">
        <span>{tx`${(<b>{counted(sellers, 'seller')}</b>)} from ${(<RacketName id={before} called={called[before ?? '']} />)} to ${(<RacketName id={after} called={called[after ?? '']} />)}${named.length < sellers && <span className="quiet">{tx` · the first ${named.length} are named`}</span>}`}</span>
        <span className="grow" />
        <Button size="xs" variant="default" onClick={() => onExplore(flow)}>{t`Show on the canvas`}</Button>
      </div>
      <ul className="flow-names">
        {named.map(({ key, label }) => (
          <li key={key}>
            <button type="button" className="link-button" onClick={() => onPick(key)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
