import { Drawer, SegmentedControl, Skeleton, Title } from '@mantine/core';
import type { GraphLevel, GraphView, LinkRef } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { readRacket, readRacketGraph } from '../api.ts';
import { openRacket, openRacketOnMap } from '../explorer/actions/open.ts';
import { count } from '../graph/words.ts';
import { Chain } from '../panels/racket/Chain.tsx';
import { GoneRacket } from '../panels/racket/GoneRacket.tsx';
import { Evidence } from '../panels/evidence/Evidence.tsx';
import { isMissing } from '../problem.ts';
import { Failure } from '../panels/Failure.tsx';
import { KindLegend } from '../panels/marks/KindLegend.tsx';
import { Members } from '../panels/racket/Members.tsx';
import { Notes } from '../panels/notes/Notes.tsx';
import { Racket } from '../panels/Racket.tsx';
import { RacketOrGroup } from '../panels/racket/RacketOrGroup.tsx';
import { RacketPlaces } from '../panels/racket/RacketPlaces.tsx';
import { RacketHistory } from '../panels/racket/RacketHistory.tsx';
import { Record } from '../panels/evidence/Record.tsx';
import { Why } from '../panels/racket/Why.tsx';
import { usePageTitle } from './page-title.ts';
import { t, tx } from '../words/words.ts';

const RacketPicture = lazy(() =>
  import('../explorer/RacketPicture.tsx').then((module) => ({ default: module.RacketPicture })),
);

/** What the drawer beside the page shows: a thing's record, or the rows behind a link. */
type Opened = { key: string } | { link: LinkRef } | null;

/** One suspected racket: how it stands, its picture, why, and who belongs to it. */
export function RacketPage() {
  const { id } = useParams({ from: '/rackets/$id' });
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened>(null);
  const racket = useQuery({ queryKey: ['racket', id], queryFn: ({ signal }) => readRacket(id, signal) });
  usePageTitle(racket.data?.name ?? id, t`Evidence`);
  const explore = () => {
    void navigate({ to: '/explore' });
    void openRacket(id);
  };
  const showOnMap = (members: readonly string[]) => {
    void navigate({ to: '/explore' });
    void openRacketOnMap(id, members);
  };
  if (isMissing(racket.error)) return <GoneRacket key={id} id={id} error={racket.error} />;
  if (racket.isError && !racket.data) return <Failure error={racket.error} retry={() => void racket.refetch()} />;
  if (!racket.data) return <RacketSkeleton />;
  const chain = racket.data.assessment.chain ?? [];
  return (
    <div className="racket-page">
      <Racket racket={racket.data} onExplore={explore} />
      <div className="racket-grid">
        <Picture key={id} id={id} sellers={racket.data.sellers} onOpen={setOpened} />
        <Why assessment={racket.data.assessment} />
        <div className="racket-below">
          <div className="card racket-notes">
            <Notes about={{ key: id }} what="this racket" />
          </div>
          <RacketOrGroup assessment={racket.data.assessment} />
          {chain.length > 0 && <Chain chain={chain} />}
          <RacketPlaces racketId={id} onMap={showOnMap} />
          <RacketHistory racketId={id} onPick={(key) => setOpened({ key })} />
          <Members racketId={id} onPick={(key) => setOpened({ key })} />
        </div>
      </div>
      <Drawer
        opened={opened !== null}
        onClose={() => setOpened(null)}
        position="right"
        size={440}
        title={opened && 'link' in opened ? t`Evidence` : t`Record`}
        overlayProps={{ backgroundOpacity: 0.15 }}
      >
        {opened && 'link' in opened && <Evidence link={opened.link} />}
        {opened && 'key' in opened && <Record entityKey={opened.key} onOpen={(key) => setOpened({ key })} />}
      </Drawer>
    </div>
  );
}

const LEVELS: { value: GraphLevel; label: string }[] = [
  { value: 'operator', label: t`Operators` },
  { value: 'seller', label: t`Sellers` },
  { value: 'value', label: t`Sellers and values` },
];

/** Past this many sellers a picture of them all is a tangle: it opens with the operators that run them. */
const SELLERS_TO_READ = 40;

const placed = ({ graph, positions }: GraphView) => ({ columns: graph, positions });

interface PictureProps {
  id: string;
  sellers: number;
  onOpen: (opened: Opened) => void;
}

function Picture({ id, sellers, onOpen }: PictureProps) {
  const [level, setLevel] = useState<GraphLevel>(sellers > SELLERS_TO_READ ? 'operator' : 'value');
  const picture = useQuery({
    queryKey: ['picture', id, level],
    queryFn: ({ signal }) => readRacketGraph(id, level, signal),
  });
  const pick = useCallback((key: string) => onOpen({ key }), [onOpen]);
  const link = useCallback(
    (linkId: string) => {
      const [from = '', type = '', to = ''] = linkId.split('\u001f');
      // What is shared has no row of its own: its record tells who uses it.
      onOpen(type === 'SHARES_VALUES' ? { key: to } : { link: { from, type, to } });
    },
    [onOpen],
  );
  const extent = picture.data?.extent;
  return (
    <section className="card picture" aria-labelledby="picture-title">
      <div className="card-head">
        <Title order={2} size="h4" id="picture-title">{t`Picture`}</Title>
        <SegmentedControl
          size="xs"
          data={LEVELS}
          value={level}
          onChange={(value) => setLevel(value as GraphLevel)}
          aria-label={t`Level of the picture`}
        />
        <span className="grow" />
        {extent?.partial && (
          <span className="quiet">{tx`showing ${count(extent.returned)} of ${count(extent.total)}`}</span>
        )}
      </div>
      <div className="picture-stage">
        {picture.isError && !picture.data && <Failure error={picture.error} retry={() => void picture.refetch()} />}
        <Suspense>
          {picture.data && (
            <RacketPicture {...placed(picture.data)} label={t`Picture of ${id}`} onPick={pick} onLink={link} />
          )}
        </Suspense>
      </div>
      {picture.data && <KindLegend kinds={picture.data.graph.nodes.kinds} />}
      {level === 'operator' && picture.data?.graph.nodes.kinds.includes('Seller') && (
        <p className="picture-note quiet">{t`A seller whose account stands alone counts as an operator of its own.`}</p>
      )}
    </section>
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
