import { Title } from '@mantine/core';
import { wordOfKind, type WhatIfCut, type WhatIfReport } from '@ringbreaker/cypher/domain';
import { count, counted } from '../../graph/words.ts';
import { figure } from './BeforeAndAfter.tsx';
import type { Choice } from './Strategies.tsx';
import { STRATEGY_LOOKS } from './strategy-looks.ts';
import { inWords, listed, t } from '../../words/words.ts';

interface OutcomeProps {
  before: WhatIfReport['before'];
  cut: WhatIfCut | null;
  choice: Choice;
}

/** The chosen set by name, and what it affects. */
export function Outcome({ before, cut, choice }: OutcomeProps) {
  if (!cut) return <section className="card" />;
  const { affected, members, closed, cutOff, states } = cut;
  const [atOnce] = states;
  return (
    <section className="card what-if-outcome" aria-labelledby="outcome-title">
      <div className="card-head">
        <Title order={2} size="h4" id="outcome-title">
          {choice === 'own' ? t`Your own set` : STRATEGY_LOOKS[choice].name}
        </Title>
      </div>
      <dl>
        <dt>{t`Taken away`}</dt>
        <dd>{members.length > 0 ? listed(members.map(({ label }) => label)) : noNames(choice, affected.members)}</dd>
        {closed.length > 0 && (
          <>
            <dt>{t`Closed`}</dt>
            <dd>{listed(closed.map(({ kind, label }) => t`${label} (${inWords(wordOfKind(kind))})`))}</dd>
          </>
        )}
        <dt>{t`Cut off with it`}</dt>
        <dd>{cutOff.length > 0 ? listed(cutOff.map(({ label }) => label)) : t`${figure(affected.cutOff)} members`}</dd>
        <dt>{t`Paths from factory to store`}</dt>
        <dd>
          {before.paths === 0
            ? t`None is known: ${counted(before.factories, 'source')} and ${counted(before.stores, 'store')} are seen.`
            : t`${figure(before.paths - (atOnce?.paths ?? 0))} of ${before.paths} broken at once; ${figure(before.paths - (states.at(-1)?.paths ?? 0))} still after 90 days.`}
        </dd>
        <dt>{t`Offers affected`}</dt>
        <dd>
          {count(Math.round(affected.offers))}
          {affected.values.length > 0 &&
            t`, asking ${listed(affected.values.map(({ currency, amount }) => `${count(amount)} ${currency}`))} in all`}
        </dd>
        {affected.brands.length > 0 && (
          <>
            <dt>{t`Brands`}</dt>
            <dd>{listed(affected.brands.map(({ brand, offers }) => t`${brand} (${count(offers)})`))}</dd>
          </>
        )}
      </dl>
      <p className="what-if-note">{t`How it rebuilds is an assumption. Who is cut off turns to a member within two hops with the same part in the chain as whom it lost. Within 90 days a member takes on as many new ties as it had.`}</p>
    </section>
  );
}

function noNames(choice: Choice, size: number): string {
  return choice === 'random' ? t`${counted(size, 'member')} drawn at random, the mean of many draws` : t`nobody`;
}
