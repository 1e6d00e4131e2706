import { Title } from '@mantine/core';
import type { RacketScore } from '@ringbreaker/cypher/domain';
import { Likelihood, Weighed } from './Weighed.tsx';
import { t } from '../../words/words.ts';

/** Why this is called a racket: the log-odds, what they are made of, and what they stood for elsewhere. */
export function RacketOrGroup({ assessment }: { assessment: RacketScore }) {
  const { weighed, probability } = assessment;
  return (
    <section className="card racket-or-group" aria-labelledby="weighed-title">
      <div className="card-head">
        <Title order={2} size="h4" id="weighed-title">{t`Racket or group?`}</Title>
        <span className="quiet">{t`what its operators show, weighed for and against`}</span>
      </div>
      {!weighed && (
        <p className="weighed-lead quiet">{t`An earlier version saved this run: detect again to see it.`}</p>
      )}
      {weighed && (
        <>
          <Likelihood weighed={weighed} probability={probability} />
          <div className="table-scroll" tabIndex={0} role="region" aria-label={t`What was weighed`}>
            <Weighed weighed={weighed} />
          </div>
        </>
      )}
    </section>
  );
}
