import { SegmentedControl, Title } from '@mantine/core';
import type { GraphColumns, GraphPositions, WhatIfCut, WhatIfReport } from '@ringbreaker/cypher/domain';
import { isValueKind } from '@ringbreaker/cypher/domain';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { counted } from '../../graph/words.ts';
import { KindLegend } from '../marks/KindLegend.tsx';
import type { Own } from './OwnSet.tsx';
import { turnOver } from './own.ts';
import { t } from '../../words/words.ts';

const RacketPicture = lazy(() =>
  import('../../explorer/RacketPicture.tsx').then((module) => ({ default: module.RacketPicture })),
);

interface BeforeAndAfterProps {
  id: string;
  graph: GraphColumns;
  /** Where its things stand on the racket's page; null where they are laid out anew. */
  positions: GraphPositions | null;
  before: WhatIfReport['before'];
  cut: WhatIfCut | null;
  own: Own;
  onOwn: (own: Own) => void;
}

const DAYS = [
  { value: '0', label: t`At once` },
  { value: '30', label: t`30 days` },
  { value: '90', label: t`90 days` },
];

/** The racket as it is, and as it would be; a click takes a member or a value away, or brings it back. */
export function BeforeAndAfter({ id, graph, positions, before, cut, own, onOwn }: BeforeAndAfterProps) {
  const [days, setDays] = useState('0');
  const gone = useMemo(() => new Set([...(cut?.members ?? []), ...(cut?.closed ?? [])].map(({ key }) => key)), [cut]);
  const hidden = useMemo(() => withoutStrays(graph, gone), [graph, gone]);
  const state = cut?.states.find((one) => String(one.days) === days);
  const apart = useMemo(() => withTheirs(graph, new Set(state?.apart), hidden), [graph, state, hidden]);
  const pick = useCallback(
    (key: string) => {
      const kind = graph.nodes.kinds[graph.nodes.keys.indexOf(key)];
      if (kind === 'Seller') onOwn({ ...own, remove: turnOver(own.remove, key) });
      else if (kind && isValueKind(kind)) onOwn({ ...own, close: turnOver(own.close, key) });
    },
    [graph, own, onOwn],
  );
  const both = { columns: graph, positions, onPick: pick, onLink: nothing };
  return (
    <section className="card what-if-pictures" aria-label={t`Before and after`}>
      <Half
        title={t`Before`}
        says={t`${before.largest} of ${counted(before.members, 'member')} · ${sayPaths(before.paths)}`}
      >
        <RacketPicture {...both} label={t`Picture of ${id}, before`} marked={gone} />
      </Half>
      <Half
        title={t`After`}
        says={state ? t`${figure(state.largest)} hang together · ${sayPaths(state.paths)}` : ''}
        beside={
          <SegmentedControl size="xs" data={DAYS} value={days} onChange={setDays} aria-label={t`How long after`} />
        }
      >
        <RacketPicture
          {...both}
          label={t`Picture of ${id}, after`}
          hidden={hidden}
          apart={apart}
          rebuilt={state?.rebuilt}
        />
      </Half>
      <Marks kinds={graph.nodes.kinds} />
    </section>
  );
}

/** What the marks of the two pictures mean. */
function Marks({ kinds }: { kinds: GraphColumns['nodes']['kinds'] }) {
  return (
    <div className="what-if-legend">
      <KindLegend kinds={kinds} />
      <p className="quiet">{t`Ringed: taken away. Grey: cut off from the largest part. A bold line is a tie that may come. Click a member or a value to choose it yourself.`}</p>
    </div>
  );
}

const nothing = () => undefined;

interface HalfProps {
  title: string;
  says: string;
  beside?: React.ReactNode;
  children: React.ReactNode;
}

function Half({ title, says, beside, children }: HalfProps) {
  return (
    <figure className="what-if-picture">
      <figcaption className="card-head">
        <Title order={2} size="h4">
          {title}
        </Title>
        {beside}
        <span className="quiet">{says}</span>
      </figcaption>
      <div className="picture-stage">
        <Suspense>{children}</Suspense>
      </div>
    </figure>
  );
}

function sayPaths(paths: number): string {
  return paths === 1
    ? t`${figure(paths)} path from a factory to a store`
    : t`${figure(paths)} paths from a factory to a store`;
}

/** A count or, of the mean of many sets, a figure with one decimal. */
export function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

/** What goes with what is taken away: things that nobody who stays has. */
function withoutStrays({ nodes, links }: GraphColumns, gone: ReadonlySet<string>): ReadonlySet<string> {
  const held = new Set<string>();
  links.sources.forEach((source, link) => {
    const [from, to] = [nodes.keys[source]!, nodes.keys[links.targets[link]!]!];
    if (!gone.has(from) && !gone.has(to)) held.add(from).add(to);
  });
  const strays = nodes.keys.filter((key, place) => nodes.kinds[place] !== 'Seller' && !held.has(key));
  return new Set([...gone, ...(gone.size > 0 ? strays : [])]);
}

/** Members who are cut off, and what nobody but them has. */
function withTheirs(graph: GraphColumns, apart: Set<string>, hidden: ReadonlySet<string>): ReadonlySet<string> {
  const { nodes, links } = graph;
  const held = new Set<string>();
  links.sources.forEach((source, link) => {
    const [member, thing] = [nodes.keys[source]!, nodes.keys[links.targets[link]!]!];
    if (!apart.has(member) && !hidden.has(member)) held.add(thing);
  });
  const theirs = nodes.keys.filter((key, place) => nodes.kinds[place] !== 'Seller' && !held.has(key));
  return new Set([...apart, ...(apart.size > 0 ? theirs : [])]);
}
