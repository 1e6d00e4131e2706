import { Button, Group, Modal, SegmentedControl, Select, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { isValueKind, type EntityView, type NodeKind } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NeighbourQuery } from '../../../questions.ts';
import { readEntity } from '../../../api.ts';
import { expandBy } from '../../../explorer/actions/expand.ts';
import { lookOf } from '../../../graph/kinds.ts';
import { count, counted, wordOf } from '../../../graph/words.ts';
import { QUESTIONS } from '../../../questions.ts';
import { type ExpandChoice, limitOf, queryOf, USUAL_CHOICE } from '../../../state/canvas/expand-choice.ts';
import { EXPAND_CAP, unseenOf } from '../../../state/canvas/expansion.ts';
import { canvasNow, look, useExplorer } from '../../../state/canvas/explorer-store.ts';
import { Failure } from '../../Failure.tsx';
import { ChooserLimits } from './ChooserLimits.tsx';
import { QueryButton } from '../../query/QueryButton.tsx';
import { t, tx } from '../../../words/words.ts';

/** Asks which of a thing's many neighbours to bring. */
export function Chooser() {
  const key = useExplorer((state) => state.chooser);
  const close = () => look({ chooser: null });
  const found = useQuery({
    queryKey: ['entity', key],
    queryFn: ({ signal }) => readEntity(key!, signal),
    enabled: key !== null,
  });
  return (
    <Modal
      opened={key !== null}
      onClose={close}
      title={t`Expand ${canvasNow().nodes.get(key ?? '')?.label ?? ''}`}
      size="md"
    >
      {found.isPending && <Skeleton height={240} />}
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && key && <Choices key={key} entity={found.data} onClose={close} />}
    </Modal>
  );
}

const ORDERS = [
  { value: 'weight', label: t`Says most` },
  { value: 'most', label: t`Most linked` },
  { value: 'least', label: t`Least linked` },
];

const KIND = { label: t`Kind`, placeholder: t`All kinds` };
const LINK = { label: t`Link`, placeholder: t`All links` };

function Choices({ entity, onClose }: { entity: EntityView; onClose: () => void }) {
  const [choice, setChoice] = useState(USUAL_CHOICE);
  const change = (part: Partial<ExpandChoice>) => setChoice((before) => ({ ...before, ...part }));
  const { kind, type, order, joining } = choice;
  const fitting = entity.linkCounts.filter((links) => (!kind || links.kind === kind) && (!type || links.type === type));
  const total = fitting.reduce((sum, links) => sum + links.count, 0);
  const others = () => [...canvasNow().nodes.keys()].filter((key) => key !== entity.key);
  const query = queryOf(choice, others());
  const go = () => {
    if (!query) return;
    onClose();
    void expandBy(entity.key, query);
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{tx`It has ${<b>{counted(entity.degree, 'link')}</b>}; one expand brings ${EXPAND_CAP} unless you say otherwise. ${<b>{count(unseenOf(canvasNow(), entity.key))}</b>} of its neighbours are not on this canvas.`}</Text>
      {isValueKind(entity.kind) && (
        <Text size="sm">{t`So many who share one value are often strangers to each other, as the customers of a provider or of a depot.`}</Text>
      )}
      <KindAndLink entity={entity} choice={choice} onChange={change} />
      <div>
        <Text size="sm" fw={500} mb={4}>{t`First those that`}</Text>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t`Order`}
          data={ORDERS}
          value={order}
          onChange={(one) => change({ order: one as ExpandChoice['order'] })}
        />
      </div>
      <ChooserLimits choice={choice} onChange={change} />
      <Switch
        label={t`Only what connects it to something already here`}
        checked={joining}
        onChange={(event) => change({ joining: event.currentTarget.checked })}
      />
      <Decide
        entityKey={entity.key}
        total={joining || !query || query.window ? null : total}
        most={Math.min(total, limitOf(choice))}
        query={query}
        go={go}
      />
    </Stack>
  );
}

interface KindAndLinkProps {
  entity: EntityView;
  choice: ExpandChoice;
  onChange: (change: Partial<ExpandChoice>) => void;
}

function KindAndLink({ entity, choice, onChange }: KindAndLinkProps) {
  return (
    <Group gap="sm" grow align="flex-start">
      <Select
        {...KIND}
        clearable
        data={kindsOf(entity)}
        value={choice.kind}
        onChange={(kind) => onChange({ kind: kind as NodeKind | null })}
      />
      <Select {...LINK} clearable data={typesOf(entity)} value={choice.type} onChange={(type) => onChange({ type })} />
    </Group>
  );
}

interface DecideProps {
  entityKey: string;
  /** How many there are; null where that is not known before. */
  total: number | null;
  most: number;
  /** Null while something of it can't be read. */
  query: NeighbourQuery | null;
  go: () => void;
}

function Decide({ entityKey, total, most, query, go }: DecideProps) {
  return (
    <Group justify="space-between" mt="xs">
      <Text size="sm" c="dimmed" role="status">
        {total === null ? t`up to ${count(most)}` : t`${count(most)} of ${count(total)}`}
      </Text>
      <Group gap="xs">
        {query && <QueryButton of={t`this expand`} ask={() => QUESTIONS.neighbours(entityKey, query)} />}
        <Button onClick={go} disabled={!query}>{t`Expand`}</Button>
      </Group>
    </Group>
  );
}

function kindsOf({ linkCounts }: EntityView) {
  const totals = new Map<NodeKind, number>();
  for (const links of linkCounts) totals.set(links.kind, (totals.get(links.kind) ?? 0) + links.count);
  return [...totals].map(([kind, links]) => ({ value: kind, label: `${lookOf(kind).plural} (${count(links)})` }));
}

function typesOf({ linkCounts }: EntityView) {
  const totals = new Map<string, number>();
  for (const links of linkCounts) totals.set(links.type, (totals.get(links.type) ?? 0) + links.count);
  return [...totals].map(([type, links]) => ({ value: type, label: `${wordOf(type)} (${count(links)})` }));
}
