import { Title } from '@mantine/core';
import type { RacketChange, RunComparison } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { count, counted } from '../../graph/words.ts';
import { sayChange } from '../../state/racket/event-words.ts';
import { TableHead } from '../lists/TableHead.tsx';
import { RacketName } from '../names/RacketName.tsx';
import { t, tx } from '../../words/words.ts';

const isUnchanged = ({ came, went, events }: RacketChange) =>
  came + went === 0 && events.every(({ event }) => event === 'continued');

const COLUMNS = [t`Suspected racket`, t`What became of it`, t`Members before`, t`Came`, t`Went`, t`Members after`];

/** What became of each racket between two runs, those that changed most first. */
export function RacketChanges({ rackets, called }: Pick<RunComparison, 'rackets' | 'called'>) {
  const [all, setAll] = useState(false);
  const still = rackets.filter(isUnchanged).length;
  const shown = all ? rackets : rackets.filter((racket) => !isUnchanged(racket));
  return (
    <section className="card" aria-labelledby="changes-title">
      <div className="card-head">
        <Title order={2} size="h4" id="changes-title">{t`What became of the rackets`}</Title>
        <span className="grow" />
        {still > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => setAll(!all)}
          >{tx`${all ? t`Hide` : t`Show`} ${counted(still, 'racket')} as before`}</button>
        )}
      </div>
      {shown.length === 0 && <p className="quiet pad">{t`Every racket is as it was.`}</p>}
      {shown.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t`What became of the rackets`}>
          <table className="table stacks changes-table">
            <TableHead columns={COLUMNS} figures={COLUMNS.slice(2)} />
            <tbody>
              {shown.map((racket) => (
                <Row key={racket.id} racket={racket} called={called} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length > 0 && (
        <p className="quiet pad">{t`Members count shops that have closed, too. A racket grows, shrinks and dissolves by its open sellers.`}</p>
      )}
    </section>
  );
}

function Row({ racket, called }: { racket: RacketChange; called: RunComparison['called'] }) {
  return (
    <tr>
      <td data-head={COLUMNS[0]}>
        <RacketName id={racket.id} called={called[racket.id]} />
      </td>
      <td data-head={COLUMNS[1]}>{sayChange(racket, called)}</td>
      <td className="num" data-head={COLUMNS[2]}>
        {count(racket.before)}
      </td>
      <td className="num came" data-head={COLUMNS[3]}>
        {racket.came > 0 && `+${count(racket.came)}`}
      </td>
      <td className="num" data-head={COLUMNS[4]}>
        {racket.went > 0 && `−${count(racket.went)}`}
      </td>
      <td className="num" data-head={COLUMNS[5]}>
        {count(racket.after)}
      </td>
    </tr>
  );
}
