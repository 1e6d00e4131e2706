import { Skeleton } from '@mantine/core';
import type { WhatIfCut, WhatIfView } from '@ringbreaker/cypher/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { askWhatIf, readRacket } from '../api.ts';
import { openRacket } from '../explorer/actions/open.ts';
import { positionsBy } from '../graph/positions.ts';
import { Failure } from '../panels/Failure.tsx';
import { Racket } from '../panels/Racket.tsx';
import { usePicture } from '../panels/racket/picture/use-picture.ts';
import { GoneRacket } from '../panels/racket/GoneRacket.tsx';
import { BeforeAndAfter } from '../panels/what-if/BeforeAndAfter.tsx';
import { Curve } from '../panels/what-if/Curve.tsx';
import { Outcome } from '../panels/what-if/Outcome.tsx';
import { OwnSet, type Own } from '../panels/what-if/OwnSet.tsx';
import { Strategies, type Choice } from '../panels/what-if/Strategies.tsx';
import { isMissing } from '../problem.ts';
import { whatCalled } from '../state/racket/racket-title.ts';
import { usePageTitle } from './page-title.ts';
import { t } from '../words/words.ts';

const NO_OWN: Own = { remove: [], close: [] };
const USUAL_SIZE = 4;

/** What becomes of a racket when a set of it is taken away: a picture before and after, and ways of choosing sets. */
export function WhatIfPage() {
  const { id } = useParams({ from: '/rackets/$id/what-if' });
  const navigate = useNavigate();
  const racket = useQuery({ queryKey: ['racket', id], queryFn: ({ signal }) => readRacket(id, signal) });
  usePageTitle(racket.data ? whatCalled(racket.data) : id, t`What if`);
  if (isMissing(racket.error)) return <GoneRacket key={id} id={id} error={racket.error} />;
  if (racket.isError && !racket.data) return <Failure error={racket.error} retry={() => void racket.refetch()} />;
  if (!racket.data) return <Skeleton height={480} m="md" role="status" aria-label={t`Loading the racket`} />;
  const explore = () => {
    void navigate({ to: '/explore' });
    void openRacket(id);
  };
  return (
    <div key={id} className="racket-page">
      <Racket racket={racket.data} onExplore={explore} />
      <WhatIf key={id} id={id} />
    </div>
  );
}

function WhatIf({ id }: { id: string }) {
  const [own, setOwn] = useState(NO_OWN);
  const [size, setSize] = useState(USUAL_SIZE);
  const [choice, setChoice] = useState<Choice>('betweenness');
  const answer = useQuery({
    queryKey: ['what-if', id, size, own],
    queryFn: () => askWhatIf(id, { ...own, size, seed: 1 }),
    placeholderData: keepPreviousData,
  });
  const picture = usePicture(id, 'value');
  const graph = answer.data?.graph;
  const positions = useMemo(
    () => (graph && picture.data ? positionsBy(picture.data, graph) : null),
    [graph, picture.data],
  );
  const cut = useMemo(() => cutOf(answer.data, choice), [answer.data, choice]);
  if (answer.isError && !answer.data) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  // Things stand where they stand on the racket's page, which is waited for; without that they are laid out here.
  if (!answer.data || !graph || picture.isPending)
    return <Skeleton height={480} role="status" aria-label={t`Working it out`} />;
  const turn = (next: Own) => {
    setOwn(next);
    setChoice(next.remove.length + next.close.length > 0 ? 'own' : 'betweenness');
  };
  return (
    <div className="what-if-page" aria-busy={answer.isFetching}>
      <BeforeAndAfter
        id={id}
        graph={graph}
        positions={positions}
        before={answer.data.before}
        cut={cut}
        own={own}
        onOwn={turn}
      />
      <div className="what-if-columns">
        <Strategies answer={answer.data} choice={choice} onChoice={setChoice} size={size} onSize={setSize} />
        <Curve strategies={answer.data.strategies} size={size} choice={choice} />
      </div>
      <div className="what-if-columns">
        <Outcome before={answer.data.before} cut={cut} choice={choice} />
        <OwnSet graph={graph} racketId={id} own={own} onOwn={turn} />
      </div>
    </div>
  );
}

function cutOf(answer: WhatIfView | undefined, choice: Choice): WhatIfCut | null {
  if (choice === 'own') return answer?.asked ?? null;
  return answer?.strategies.find(({ id }) => id === choice)?.set ?? null;
}
