import { Alert, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { AuditAction, type AuditEntryView } from '@ringbreaker/cypher/domain';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { readAudit } from '../api-audit.ts';
import { counted } from '../graph/words.ts';
import { AuditRow } from '../panels/audit/AuditRow.tsx';
import { ACTION_WORDS } from '../panels/audit/words.ts';
import { ListState } from '../panels/lists/ListState.tsx';
import { LoadMore } from '../panels/lists/LoadMore.tsx';
import { Pick } from '../panels/lists/Pick.tsx';
import { TableHead } from '../panels/lists/TableHead.tsx';
import { usePages } from '../panels/lists/use-pages.ts';
import { usePageTitle } from './page-title.ts';
import { t, tx } from '../words/words.ts';

const NUMBER = t`Number`;
const ACTIONS = AuditAction.options.map((value) => ({ value, label: ACTION_WORDS[value] }));

/** Who did what with what is known: for those who lead others. */
export function Audit() {
  usePageTitle(t`Audit trail`);
  const [name, setName] = useState('');
  const [action, setAction] = useState<AuditAction>();
  const [who] = useDebouncedValue(name.trim(), 300);
  const filter = { who: who || undefined, action };
  const isFiltered = who !== '' || action !== undefined;
  const { list, items, first, total } = usePages(
    ['audit', filter],
    (cursor, signal) => readAudit(filter, cursor, signal),
    { keep: true },
  );
  return (
    <div className="jobs">
      <div>
        <Title order={1} size="h3">{t`Audit trail`}</Title>
        <Text
          size="sm"
          c="dimmed"
        >{t`Who opened evidence, exported, decided and changed what. Entries are only added, and each holds the hash of the one before.`}</Text>
      </div>
      {first?.fault && <Fault number={first.fault.number} />}
      <section className="card" aria-labelledby="audit-title">
        <div className="card-head">
          <Title order={2} size="h4" id="audit-title">{t`Entries`}</Title>
          {list.isSuccess && <span className="quiet">{counted(total, 'entry', 'entries')}</span>}
          <span className="grow" />
          <TextInput
            size="xs"
            aria-label={t`By whom, the whole name`}
            placeholder={t`By whom`}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Pick
            name={t`What was done`}
            value={action}
            options={ACTIONS}
            onPick={(value) => setAction(value as AuditAction | undefined)}
          />
        </div>
        <ListState list={list} height={200} m="md" />
        {list.isSuccess && <Entries entries={items} isFiltered={isFiltered} />}
        <LoadMore list={list} m="sm">{t`Load earlier entries`}</LoadMore>
      </section>
    </div>
  );
}

function Entries({ entries, isFiltered }: { entries: readonly AuditEntryView[]; isFiltered: boolean }) {
  if (entries.length === 0)
    return (
      <p className="quiet pad">
        {isFiltered
          ? t`No entry fits. Write the whole name, or take the filter away.`
          : t`Nothing was written down yet.`}
      </p>
    );
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t`Entries`}>
      <table className="table jobs-table">
        <TableHead columns={[NUMBER, t`When`, t`Who`, t`What was done`, t`On what`]} figures={[NUMBER]} />
        <tbody>
          {entries.map((entry) => (
            <AuditRow key={entry.number} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Fault({ number }: { number: number }) {
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={t`Entry ${number} is not as it was written`}>
      {tx`Somebody changed the trail past Ringbreaker. Whoever runs the server can look closer: ${<code>ringbreaker audit verify</code>}`}
    </Alert>
  );
}
