import { Table } from '@mantine/core';
import type { AlertTriage, TriageConflict } from '@ringbreaker/cypher/domain';
import { dayOf } from '../../state/alerts/alert-triage.ts';
import { ConflictModal } from '../said/ConflictModal.tsx';
import { useDesk, useTriage } from './use-triage.ts';
import { inContext, t, tx } from '../../words/words.ts';

/** Somebody else changed the same alerts: both are shown, and the person says which counts. */
export function ConflictDialog() {
  const { conflicts, wanted } = useDesk();
  const { set } = useTriage();
  const theirs = new Map(conflicts.map(({ id, theirs }) => [id, theirs.version]));
  // What nobody else changed was held back with the rest: it is done either way.
  const others = wanted.filter(({ id }) => !theirs.has(id));
  const leaveTheirs = () => {
    useDesk.setState({ conflicts: [] });
    if (others.length > 0) void set(others, t`Done, but for what somebody else changed`);
  };
  const keepMine = () => {
    const mine = wanted.map((change) => ({ ...change, version: theirs.get(change.id) ?? change.version }));
    void set(mine, t`Set as you would have it`);
  };
  return (
    <ConflictModal
      opened={conflicts.length > 0}
      title={t`Somebody else changed this meanwhile`}
      says={t`Nothing was changed by your step. This is how you would have it, and how it stands.`}
      columns={[t`Alert`, t`Yours`, t`Theirs`]}
      useMine={keepMine}
      leaveTheirs={leaveTheirs}
      onClose={() => useDesk.setState({ conflicts: [] })}
    >
      {conflicts.map((conflict) => (
        <Row key={conflict.id} {...conflict} />
      ))}
    </ConflictModal>
  );
}

function Row({ id, yours, theirs }: TriageConflict) {
  return (
    <Table.Tr>
      <Table.Td className="mono">{id.slice(0, 14)}</Table.Td>
      <Table.Td>{tell(yours.acknowledged, yours.snoozedUntil, yours.assignee)}</Table.Td>
      <Table.Td>
        {tell(theirs.acknowledgedAt !== null, theirs.snoozedUntil, theirs.assignee)}
        {theirs.changedBy && <div className="quiet">{tx`by ${whoAndWhen(theirs)}`}</div>}
      </Table.Td>
    </Table.Tr>
  );
}

function tell(acknowledged: boolean, snoozedUntil: string | null, assignee: string | null): string {
  const state = acknowledged
    ? t`Acknowledged`
    : snoozedUntil
      ? t`Snoozed until ${dayOf(snoozedUntil)}`
      : inContext('how an alert stands')`Open`;
  return assignee ? t`${state}, assigned to ${assignee}` : state;
}

function whoAndWhen({ changedBy, changedAt }: AlertTriage): string {
  return `${changedBy ?? t`somebody`}${changedAt ? `, ${dayOf(changedAt)}` : ''}`;
}
