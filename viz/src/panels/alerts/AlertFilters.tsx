import { Button, Group, SegmentedControl } from '@mantine/core';
import { AlertState, type AlertInbox, type AlertKind, type InboxOrder } from '@ringbreaker/cypher/domain';
import { count } from '../../graph/words.ts';
import { isNarrowed, widened, type AlertFilter } from '../../state/alerts/alert-filter.ts';
import { Pick } from '../lists/Pick.tsx';
import { ALERT_KINDS } from './alert-kinds.ts';
import { inContext, t } from '../../words/words.ts';

interface AlertFiltersProps {
  filter: AlertFilter;
  inbox: AlertInbox | undefined;
  onChange: (filter: AlertFilter) => void;
}

const STATE_NAMES = {
  open: inContext('how an alert stands')`Open`,
  snoozed: t`Snoozed`,
  acknowledged: t`Acknowledged`,
  all: t`All`,
} as const;
const STATES = [...AlertState.options, 'all'] as const;

/** How alerts stand, and what else narrows the inbox; each says how many alerts it leads to. */
export function AlertFilters({ filter, inbox, onChange }: AlertFiltersProps) {
  const change = (part: AlertFilter) => onChange({ ...filter, ...part });
  const { kinds = [], brands = [], countries = [], assignees = [] } = inbox?.facets ?? {};
  const named = kinds.map(({ value, alerts }) => ({
    value,
    count: alerts,
    // A server that is newer may know another.
    label: ALERT_KINDS[value as AlertKind]?.name ?? value,
  }));
  return (
    <Group gap="xs" className="queue-filters" role="search" aria-label={t`Filter the inbox`}>
      <Switches filter={filter} inbox={inbox} change={change} />
      <span className="divider" />
      <Pick name={t`Kind`} value={filter.kind} options={named} onPick={(kind) => change({ kind: kind as AlertKind })} />
      <Pick name={t`Brand`} value={filter.brand} options={brands.map(toOption)} onPick={(brand) => change({ brand })} />
      <Pick
        name={t`Country`}
        value={filter.country}
        options={countries.map(toOption)}
        onPick={(country) => change({ country })}
      />
      {(filter.assignee !== undefined || assignees.length > 0) && (
        <Pick
          name={t`Assignee`}
          value={filter.assignee}
          options={assignees.map(toOption)}
          onPick={(assignee) => change({ assignee })}
        />
      )}
      {filter.racket && (
        <Pick name={t`Racket`} value={filter.racket} options={[]} onPick={(racket) => change({ racket })} />
      )}
      {isNarrowed(filter) && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => onChange(widened(filter))}
        >{t`Clear all`}</Button>
      )}
      <Order order={filter.order} onChange={(order) => change({ order })} />
    </Group>
  );
}

/** By what rackets are ordered. */
function Order({ order, onChange }: { order: AlertFilter['order']; onChange: (order: InboxOrder) => void }) {
  return (
    <span className="alert-order">
      <span className="quiet">{t`Order`}</span>
      <SegmentedControl
        size="xs"
        aria-label={t`Order of the rackets`}
        value={order ?? 'newest'}
        onChange={(chosen) => onChange(chosen as InboxOrder)}
        data={[
          { value: 'newest', label: t`Newest alert` },
          { value: 'rank', label: t`Rank` },
        ]}
      />
    </span>
  );
}

/** Whose alerts are shown, and how they stand. */
function Switches({
  filter,
  inbox,
  change,
}: Omit<AlertFiltersProps, 'onChange'> & { change: AlertFiltersProps['onChange'] }) {
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t`Whose alerts`}
        value={filter.mine ? 'mine' : 'all'}
        onChange={(whose) => change({ mine: whose === 'mine' ? true : undefined })}
        data={[
          { value: 'all', label: t`Everybody’s` },
          { value: 'mine', label: t`Mine` },
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label={t`How alerts stand`}
        value={filter.state ?? 'open'}
        onChange={(state) => change({ state: state as AlertFilter['state'] })}
        data={STATES.map((state) => ({ value: state, label: <StateLabel state={state} inbox={inbox} /> }))}
      />
    </>
  );
}

/** A state, and how many alerts are in it. */
function StateLabel({ state, inbox }: { state: keyof typeof STATE_NAMES; inbox: AlertInbox | undefined }) {
  if (!inbox) return STATE_NAMES[state];
  const { open, snoozed, acknowledged } = inbox.states;
  const all = { open, snoozed, acknowledged, all: open + snoozed + acknowledged };
  return (
    <span className="state-label">
      {STATE_NAMES[state]} <span className="quiet">{count(all[state])}</span>
    </span>
  );
}

const toOption = ({ value, alerts }: { value: string; alerts: number }) => ({ value, count: alerts });
