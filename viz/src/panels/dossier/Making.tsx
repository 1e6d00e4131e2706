import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import type { DossierProgress } from '@ringbreaker/cypher/domain';
import { useEffect, useState } from 'react';
import { t, tx } from '../../words/words.ts';
import { lengthOf } from '../jobs/words.ts';
import { dropOrder, type Order } from './order.ts';

const STEPS = ['graph', 'rows', 'pages'] as const;

/** How far a dossier is, with ways to give it up and to let it go on unseen. */
export function Making({ order, onClose }: { order: Order; onClose: () => void }) {
  const { called, recipient, since, progress } = order;
  return (
    <Modal opened onClose={onClose} title={t`Dossier on ${called}`} size="md">
      <Stack gap="sm">
        <Text size="sm">{tx`It is being made for ${<b>{recipient}</b>}. You may close this and go on: it is saved when it is done. A reload goes on with it.`}</Text>
        <Progress value={100 * shareOf(progress)} aria-label={t`How far the dossier is`} animated />
        <Group justify="space-between" gap="xs">
          <Text size="sm" role="status">
            {sayProgress(progress)}
          </Text>
          <Elapsed since={since} />
        </Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={dropOrder}>{t`Give it up`}</Button>
          <Button onClick={onClose} data-autofocus>{t`Go on meanwhile`}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** How much of a dossier is done, 0 to 1: each step counts as much. */
function shareOf(progress: DossierProgress | null): number {
  if (!progress) return 0;
  const { step, done, total } = progress;
  return (STEPS.indexOf(step) + (total > 0 ? done / total : 0)) / STEPS.length;
}

/** What a dossier is at. */
function sayProgress(progress: DossierProgress | null): string {
  if (!progress) return t`It is asked for`;
  const { step, done, total } = progress;
  if (step === 'graph') return t`Step 1 of 3: reading the racket`;
  if (step === 'pages') return t`Step 3 of 3: setting the pages`;
  return t`Step 2 of 3: reading rows, ${done} of ${total} deliveries`;
}

const TICK_MS = 1_000;

function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return <span className="quiet number">{lengthOf(Math.max(0, now - since))}</span>;
}
