import { Button } from '@mantine/core';
import { isWatched, MOST_RULES } from '@ringbreaker/cypher/domain';
import { IconBell, IconBellFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { readSubscription } from '../../api.ts';
import { describeError } from '../../problem.ts';
import { useMay } from '../../state/me.ts';
import { tellFailed } from '../../state/said.ts';
import { t } from '../../words/words.ts';
import { useWatch } from './use-watch.ts';

interface WatchButtonProps {
  racketId: string;
  /** What the racket is called. */
  called: string;
  size?: 'xs' | 'sm';
}

/** Makes or removes the person's alert rule of a racket, and says which of the two it is. */
export function WatchButton({ racketId, called, size = 'sm' }: WatchButtonProps) {
  const may = useMay()('POST /alerts/rules/watched');
  const kept = useQuery({
    queryKey: ['alerts', 'rules'],
    queryFn: ({ signal }) => readSubscription(signal),
    enabled: may,
  });
  const watch = useWatch(racketId, called);
  if (!may) return null;
  // Where the rules could not be read, a press reads them anew.
  const rules = kept.data?.rules ?? [];
  const watched = isWatched(rules, racketId);
  const isFull = !watched && rules.length >= MOST_RULES;
  return (
    <Button
      size={size}
      variant={watched ? 'light' : 'default'}
      leftSection={watched ? <IconBellFilled size={16} /> : <IconBell size={16} />}
      title={isFull ? t`You have ${MOST_RULES} alert rules, as many as there may be.` : sayTitle(watched)}
      disabled={isFull}
      loading={kept.isPending || watch.isPending}
      onClick={() => watch.mutate(!watched, { onError: (error) => tellFailed(describeError(error).detail) })}
    >
      {watched ? t`Stop watching` : t`Watch`}
    </Button>
  );
}

const sayTitle = (watched: boolean) =>
  watched
    ? t`One of your alert rules names this racket: each new alert of it is yours. This takes it out.`
    : t`Adds an alert rule for this racket: each new alert of it is yours.`;
