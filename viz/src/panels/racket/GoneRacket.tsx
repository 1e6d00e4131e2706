import { Anchor, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { readEvents } from '../../api.ts';
import { Failure } from '../Failure.tsx';
import { RacketHistory } from './RacketHistory.tsx';

/** A racket that the current run no longer has: what became of it, where its history tells. */
export function GoneRacket({ id, error }: { id: string; error: unknown }) {
  const history = useQuery({ queryKey: ['events', id, 'any'], queryFn: ({ signal }) => readEvents(id, null, signal) });
  if (history.isPending) return <Skeleton height={160} m="lg" />;
  if (history.isError || history.data.items.length === 0) return <Failure error={error} />;
  return (
    <div className="racket-page gone-racket">
      <div>
        <Title order={1} size="h3" className="mono">
          {id}
        </Title>
        <Text c="dimmed">The current run has this racket no more. Its history tells what became of it.</Text>
      </div>
      <RacketHistory racketId={id} />
      <Anchor component={Link} to="/">
        Back to the list of rackets
      </Anchor>
    </div>
  );
}
