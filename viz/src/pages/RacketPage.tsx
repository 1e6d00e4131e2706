import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { readRacket } from '../api.ts';
import { openRacket, openRacketOnMap } from '../explorer/actions/open.ts';
import { Chain } from '../panels/racket/Chain.tsx';
import { GoneRacket } from '../panels/racket/GoneRacket.tsx';
import { Goods } from '../panels/goods/Goods.tsx';
import { isMissing } from '../problem.ts';
import { Failure } from '../panels/Failure.tsx';
import { Members } from '../panels/racket/Members.tsx';
import { Notes } from '../panels/notes/Notes.tsx';
import { PageParts } from '../panels/racket/PageParts.tsx';
import { Picture } from '../panels/racket/picture/Picture.tsx';
import { Racket } from '../panels/Racket.tsx';
import { RacketOrGroup } from '../panels/racket/RacketOrGroup.tsx';
import { RacketPlaces } from '../panels/racket/RacketPlaces.tsx';
import { RacketHistory } from '../panels/racket/RacketHistory.tsx';
import { RecordDrawer } from '../panels/evidence/RecordDrawer.tsx';
import { useOpened } from '../panels/evidence/use-opened.ts';
import { usePastRun } from '../panels/racket/use-past-run.ts';
import { Why } from '../panels/racket/Why.tsx';
import { whatCalled } from '../state/racket/racket-title.ts';
import { usePageTitle } from './page-title.ts';
import { t } from '../words/words.ts';

/** One suspected racket: how it stands, its picture, why, and who belongs to it. */
export function RacketPage() {
  const { id } = useParams({ from: '/rackets/$id' });
  const navigate = useNavigate();
  const [opened, open] = useOpened();
  const [run, showRun] = usePastRun();
  const racket = useQuery({ queryKey: ['racket', id], queryFn: ({ signal }) => readRacket(id, signal) });
  usePageTitle(racket.data ? whatCalled(racket.data) : id, t`Evidence`);
  const explore = () => {
    void navigate({ to: '/explore' });
    void openRacket(id);
  };
  const showOnMap = (members: readonly string[]) => {
    void navigate({ to: '/explore' });
    void openRacketOnMap(id, members);
  };
  if (isMissing(racket.error)) return <GoneRacket key={id} id={id} error={racket.error} run={run} onRun={showRun} />;
  if (racket.isError && !racket.data) return <Failure error={racket.error} retry={() => void racket.refetch()} />;
  if (!racket.data) return <RacketSkeleton />;
  const chain = racket.data.assessment.chain ?? [];
  const openKey = (key: string) => open({ key });
  return (
    <div key={id} className="racket-page">
      <Racket racket={racket.data} onExplore={explore} parts={<PageParts />} />
      <div className="racket-grid">
        <Picture
          key={id}
          id={id}
          sellers={racket.data.sellers}
          onOpen={open}
          run={run}
          onNow={() => showRun(undefined)}
        />
        <Why assessment={racket.data.assessment} />
        <div className="racket-below">
          <div className="card racket-notes">
            <Notes about={{ key: id }} what={t`this racket`} />
          </div>
          <RacketOrGroup assessment={racket.data.assessment} />
          <Goods goods={racket.data.assessment.goods} onPick={openKey} />
          {chain.length > 0 && <Chain chain={chain} />}
          <RacketPlaces racketId={id} onMap={showOnMap} />
          <RacketHistory racketId={id} onPick={openKey} run={run} onRun={showRun} now={racket.data.runSeq} />
        </div>
        <Members racketId={id} goods={racket.data.assessment.goods} onPick={openKey} />
      </div>
      <RecordDrawer opened={opened} onOpen={open} />
    </div>
  );
}

function RacketSkeleton() {
  return (
    <div className="racket-page" role="status" aria-busy="true" aria-label={t`Loading the racket`}>
      <Skeleton height={96} mb="md" />
      <div className="racket-grid">
        <Skeleton height={480} />
        <Skeleton height={480} />
      </div>
    </div>
  );
}
