import { Button, Group, Modal, Skeleton, Text } from '@mantine/core';
import { type AlertRule, type AlertSubscriptionView, EVERY_ALERT, MOST_RULES } from '@ringbreaker/cypher/domain';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readSubscription, writeSubscription } from '../../../api.ts';
import { problemOf, toKeep } from '../../../state/alerts/alert-rules.ts';
import { Failure } from '../../Failure.tsx';
import { HowTold } from './HowTold.tsx';
import { RuleCard } from './RuleCard.tsx';
import { RulesCount } from './RulesCount.tsx';
import { t, tx } from '../../../words/words.ts';

/** Which alerts a person follows, and how they are told of them. */
export function AlertRules({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} closeOnClickOutside={false} size="xl" title={t`Alert rules`}>
      <Body onClose={onClose} />
    </Modal>
  );
}

function Body({ onClose }: { onClose: () => void }) {
  const kept = useQuery({
    queryKey: ['alerts', 'rules'],
    queryFn: ({ signal }) => readSubscription(signal),
    staleTime: 0,
  });
  if (kept.error) return <Failure error={kept.error} retry={() => void kept.refetch()} />;
  // What somebody is changing must not change under their hands: the form begins with what is kept, once.
  return kept.data ? <Form kept={kept.data} onClose={onClose} /> : <Skeleton height={260} radius="md" />;
}

function Form({ kept, onClose }: { kept: AlertSubscriptionView; onClose: () => void }) {
  const queries = useQueryClient();
  const [opened] = useState(kept.rules);
  const [form, setForm] = useState(kept);
  const { rules } = form;
  const problem = problemOf(form);
  const keep = useMutation({
    // A racket that is watched in another window meanwhile stays watched.
    mutationFn: () => writeSubscription(toKeep(form, opened)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['alerts'] });
      onClose();
    },
  });
  return (
    <form
      className="rules-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate();
      }}
    >
      <Rules rules={rules} onChange={(next) => setForm({ ...form, rules: next })} />
      <HowTold form={form} noMail={kept.noMail} onChange={(part) => setForm({ ...form, ...part })} />
      {keep.error && <Failure error={keep.error} retry={() => keep.mutate()} />}
      <Group justify="flex-end" gap="sm">
        <Text size="sm" c="dimmed" role="status">
          {problem}
        </Text>
        <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
        <Button type="submit" loading={keep.isPending} disabled={problem !== null}>{t`Save`}</Button>
      </Group>
    </form>
  );
}

function Rules({ rules, onChange: setRules }: { rules: AlertRule[]; onChange: (rules: AlertRule[]) => void }) {
  return (
    <section aria-labelledby="rules-which">
      <h2 id="rules-which">{t`Alerts that are yours`}</h2>
      {rules.length === 0 && <NoRules />}
      {rules.map((rule, place) => (
        <RuleCard
          key={place}
          rule={rule}
          place={place}
          onChange={(next) => setRules(rules.with(place, next))}
          onRemove={() => setRules(rules.toSpliced(place, 1))}
        />
      ))}
      <Group justify="space-between">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          disabled={rules.length >= MOST_RULES}
          onClick={() => setRules([...rules, EVERY_ALERT])}
        >{t`Add a rule`}</Button>
        <RulesCount rules={rules} />
      </Group>
    </section>
  );
}

function NoRules() {
  return (
    <p className="rules-none">{tx`You follow nothing yet. A rule says which alerts are yours: they stand under ${<b>{t`Mine`}</b>}, and mail brings them to you.`}</p>
  );
}
