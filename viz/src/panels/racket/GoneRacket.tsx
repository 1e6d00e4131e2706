import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { readEvents } from '../../api.ts';
import { describeError, isMissing } from '../../problem.ts';
import { Failure } from '../Failure.tsx';
import { RecordDrawer } from '../evidence/RecordDrawer.tsx';
import { useOpened } from '../evidence/use-opened.ts';
import { Picture } from './picture/Picture.tsx';
import { RacketHistory } from './RacketHistory.tsx';
import { t, tx } from '../../words/words.ts';

/** An id that no run knows: what can be done from here. */
function NoSuchRacket({ id, error }: { id: string; error: unknown }) {
  return (
    <Stack className="page-narrow" gap="sm">
      <Title order={1} size="h3">{tx`No racket is called ${<span className="mono">{id}</span>}`}</Title>
      <Text>{describeError(error).detail}</Text>
      <Text c="dimmed">{tx`Check the id letter by letter, or press ${<kbd>/</kbd>} and search a phone, an account or a seller of it.`}</Text>
      <Anchor component={Link} to="/">{t`Back to the list of rackets`}</Anchor>
    </Stack>
  );
}

interface GoneRacketProps {
  id: string;
  error: unknown;
  /** The earlier run whose picture is shown, and what shows another one, or with undefined none. */
  run?: number | undefined;
  onRun?: (run: number | undefined) => void;
}

/** A racket that the current run no longer has: what became of it, where its history tells, and how an earlier run found it. */
export function GoneRacket({ id, error, run, onRun }: GoneRacketProps) {
  const [opened, open] = useOpened();
  const history = useQuery({ queryKey: ['events', id, 'any'], queryFn: ({ signal }) => readEvents(id, null, signal) });
  if (history.isPending) return <Skeleton height={160} m="lg" />;
  // Without its history nobody knows whether it ever was.
  if (history.isError && !isMissing(history.error))
    return <Failure error={history.error} retry={() => void history.refetch()} />;
  if (history.isError || history.data.items.length === 0) return <NoSuchRacket id={id} error={error} />;
  return (
    <div className="racket-page gone-racket">
      <div>
        <Title order={1} size="h3" className="mono">
          {id}
        </Title>
        <Text c="dimmed">{t`The current run has this racket no more. Its history tells what became of it.`}</Text>
      </div>
      {run !== undefined && onRun && (
        <Picture
          id={id}
          sellers={history.data.items.find((event) => event.run === run)?.sellersAfter ?? 0}
          onOpen={open}
          run={run}
          onNow={() => onRun(undefined)}
        />
      )}
      <RacketHistory racketId={id} onPick={(key) => open({ key })} run={run} onRun={onRun} />
      <Anchor component={Link} to="/">{t`Back to the list of rackets`}</Anchor>
      <RecordDrawer opened={opened} onOpen={open} />
    </div>
  );
}
