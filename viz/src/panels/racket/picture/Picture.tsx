import { Button, SegmentedControl, Title } from '@mantine/core';
import type { GraphLevel, GraphView, LinkRef } from '@ringbreaker/cypher/domain';
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { count, counted } from '../../../graph/words.ts';
import { QUESTIONS } from '../../../questions.ts';
import { QueryButton } from '../../query/QueryButton.tsx';
import { t, tx } from '../../../words/words.ts';
import { Failure } from '../../Failure.tsx';
import { KindLegend } from '../../marks/KindLegend.tsx';
import { PastRun } from '../PastRun.tsx';
import { PictureWait } from './PictureWait.tsx';
import { pictureKey, usePicture } from './use-picture.ts';

const RacketPicture = lazy(() =>
  import('../../../explorer/RacketPicture.tsx').then((module) => ({ default: module.RacketPicture })),
);

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
  onOpen: (opened: { key: string } | { link: LinkRef }) => void;
  /** The run as of which it is drawn, and how to go back to the current one; undefined is that one. */
  run?: number | undefined;
  onNow?: () => void;
}

/** A racket’s picture at three levels; it says of which run, what is waited for, and how much is left out. */
export function Picture({ id, sellers, onOpen, run, onNow }: PictureProps) {
  const [level, setLevel] = useState<GraphLevel>(sellers > SELLERS_TO_READ ? 'operator' : 'value');
  const picture = usePicture(id, level, run);
  const [drawn, setDrawn] = useState<GraphView | undefined>();
  const tellDrawn = useCallback(() => setDrawn(picture.data), [picture.data]);
  const pick = useCallback((key: string) => onOpen({ key }), [onOpen]);
  const link = useCallback((linkId: string) => onOpen(behindLink(linkId)), [onOpen]);
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
        <LeftOut extent={picture.data?.extent} />
        <QueryButton small of={t`this picture`} ask={() => QUESTIONS.picture(id, level, run)} />
      </div>
      {run !== undefined && onNow && <Past run={run} picture={picture.data} onNow={onNow} />}
      <div className="picture-stage">
        {picture.isError && !picture.data && <Failure error={picture.error} retry={() => void picture.refetch()} />}
        <Suspense>
          {picture.data && (
            <RacketPicture
              {...placed(picture.data)}
              label={t`Picture of ${id}`}
              onPick={pick}
              onLink={link}
              onDrawn={tellDrawn}
            />
          )}
        </Suspense>
        <Waiting key={level} {...{ picture, drawn, sellers, id, level, run }} />
      </div>
      {picture.data && <KindLegend kinds={picture.data.graph.nodes.kinds} />}
      {level === 'operator' && picture.data?.graph.nodes.kinds.includes('Seller') && (
        <p className="picture-note quiet">{t`A seller whose account stands alone counts as an operator of its own.`}</p>
      )}
    </section>
  );
}

function behindLink(linkId: string): { key: string } | { link: LinkRef } {
  const [from = '', type = '', to = ''] = linkId.split('\u001f');
  // What is shared has no row of its own: its record tells who uses it.
  return type === 'SHARES_VALUES' ? { key: to } : { link: { from, type, to } };
}

interface PastProps {
  run: number;
  picture: GraphView | undefined;
  onNow: () => void;
}

/** Of which run a picture is, where that is not the current one. */
function Past({ run, picture, onNow }: PastProps) {
  if (picture && picture.past === null) return null;
  return <PastRun run={run} asOf={picture?.past?.asOf ?? null} onNow={onNow} />;
}

/** How much of a racket is drawn, where that is not all. */
function LeftOut({ extent }: { extent: GraphView['extent'] | undefined }) {
  if (!extent?.partial) return null;
  return <span className="quiet">{tx`showing ${count(extent.returned)} of ${count(extent.total)}`}</span>;
}

interface WaitingProps {
  picture: UseQueryResult<GraphView>;
  /** The one whose first frame is there. */
  drawn: GraphView | undefined;
  id: string;
  level: GraphLevel;
  sellers: number;
  run: number | undefined;
}

/** Says what is waited for while the picture is fetched and until it is drawn; after a Cancel, how to go on. */
function Waiting({ picture, drawn, id, level, sellers, run }: WaitingProps) {
  const queries = useQueryClient();
  const cancel = () => void queries.cancelQueries({ queryKey: pictureKey(id, level, run) });
  const { data, isError, isFetching, fetchStatus, refetch } = picture;
  if (data)
    return drawn === data ? null : <PictureWait says={t`Drawing ${counted(data.graph.nodes.keys.length, 'thing')}…`} />;
  const says =
    run === undefined
      ? t`Fetching the picture of ${counted(sellers, 'seller')}…`
      : t`Fetching the picture of run ${run}…`;
  if (isFetching) return <PictureWait says={says} onCancel={cancel} />;
  if (isError || fetchStatus === 'paused') return null;
  return (
    <div className="stage-fallback">
      <p>{t`The picture was not fetched. Another level may be smaller.`}</p>
      <Button size="compact-sm" variant="default" onClick={() => void refetch()}>{t`Fetch the picture`}</Button>
    </div>
  );
}
