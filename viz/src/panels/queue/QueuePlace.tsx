import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { readRacket } from '../../api.ts';
import { count } from '../../graph/words.ts';
import { useWalk } from '../../state/queue/kept-walk.ts';
import { placeIn } from '../../state/queue/walk.ts';
import { t, tx } from '../../words/words.ts';
import { useKeys } from '../lists/use-keys.ts';

/** Where a racket stands in the list that somebody goes through, and the ways to the next, the previous and the list. */
export function QueuePlace({ racketId }: { racketId: string }) {
  const navigate = useNavigate();
  const walk = useWalk((state) => state.walk);
  const place = placeIn(walk, racketId);
  const go = (id: string | null | undefined) => {
    if (!id) return;
    void navigate({ to: '/rackets/$id', params: { id } }).then(() =>
      document.getElementById('content')?.scrollTo({ top: 0 }),
    );
  };
  const filter = walk?.filter ?? {};
  useReadAhead(place?.after ?? null);
  useKeys({
    j: () => go(place?.after),
    k: () => go(place?.before),
    u: () => void navigate({ to: '/', search: filter }),
  });
  if (!place) return null;
  return (
    <nav className="queue-place" aria-label={t`Place in the list`}>
      <Step name={t`Previous in the list (K)`} id={place.before} go={go} icon={IconChevronLeft} />
      <Link to="/" search={filter} title={t`Back to the list (U)`}>
        {tx`${count(place.at)} of ${count(place.of)}`}
      </Link>
      <Step name={t`Next in the list (J)`} id={place.after} go={go} icon={IconChevronRight} />
    </nav>
  );
}

interface StepProps {
  name: string;
  /** Null where there is none. */
  id: string | null;
  go: (id: string | null) => void;
  icon: typeof IconChevronLeft;
}

function Step({ name, id, go, icon: Icon }: StepProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="default" size={28} aria-label={name} disabled={id === null} onClick={() => go(id)}>
        <Icon size={16} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Reads the racket that comes next while one looks at this one. */
function useReadAhead(next: string | null): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (next === null) return;
    void queries.prefetchQuery({ queryKey: ['racket', next], queryFn: ({ signal }) => readRacket(next, signal) });
  }, [next, queries]);
}
