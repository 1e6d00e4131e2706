import { Title } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey';
import { useMemo } from 'react';
import type { RacketCalled, RacketFlow, RunComparison } from '@ringbreaker/cypher/domain';
import { count, counted, shorten } from '../../graph/words.ts';
import { whatCalled } from '../../state/racket/racket-title.ts';
import { type FlowBand, type FlowDiagram, type FlowEnd, nameOfEnd, tellWay } from '../../state/run-flow.ts';
import { inContext, t, tx } from '../../words/words.ts';

const END = { width: 10, least: 240, each: 54 } as const;
/** Where names stand: beside the ends, or above them where the window leaves no room there. */
interface Room {
  /** At either side of the bands. */
  readonly side: number;
  readonly above: number;
  /** Under the last end: its id stands below its name. */
  readonly below: number;
  /** Between two ends. */
  readonly gap: number;
  /** So many letters fit. */
  readonly letters: number;
}
const BESIDE: Room = { side: 190, above: 8, below: 22, gap: 34, letters: 26 };
/** So wide are the bands at least. */
const BANDS = 180;
const LETTER = 7;
const roomIn = (width: number): Room =>
  width < 2 * BESIDE.side + BANDS
    ? { side: 0, above: 40, below: 8, gap: 46, letters: Math.floor(width / 2 / LETTER) }
    : BESIDE;
const WAYS: readonly (readonly [FlowBand['way'], string])[] = [
  ['came', t`came in`],
  ['moved', t`went to another racket`],
  ['went', inContext('a racket')`left`],
  ['stayed', t`stayed`],
];

interface FlowProps {
  diagram: FlowDiagram;
  called: RunComparison['called'];
  chosen: RacketFlow | null;
  onChoose: (flow: RacketFlow | null) => void;
}

/** Who came, who went and who moved between two runs, as bands; one is chosen to see its sellers. */
export function RunFlow({ diagram, ...rest }: FlowProps) {
  const { ref, width } = useElementSize<HTMLDivElement>({ box: 'content-box' });
  return (
    <section className="card" aria-labelledby="flow-title">
      <div className="card-head">
        <Title order={2} size="h4" id="flow-title">{t`Who came, who went`}</Title>
        <span className="grow" />
        <ul className="flow-legend">
          {WAYS.map(([way, name]) => (
            <li key={way}>
              <span className={`flow-swatch flow-${way}`} aria-hidden="true" /> {name}
            </li>
          ))}
        </ul>
      </div>
      <div ref={ref} className="flow">
        {width > 0 && <Diagram diagram={diagram} width={width} {...rest} />}
      </div>
      {diagram.still.rackets > 0 && (
        <p className="quiet pad">{tx`${counted(diagram.still.rackets, 'racket')} with ${counted(diagram.still.sellers, 'member')}, whom nobody joined or left, ${diagram.still.rackets === 1 ? t`is` : t`are`} not drawn.`}</p>
      )}
      {diagram.left > 0 && (
        <p className="quiet pad">{tx`${counted(diagram.left, 'smaller way')} not drawn; the table below has every racket.`}</p>
      )}
    </section>
  );
}

function useLayout({ ends, bands }: FlowDiagram, width: number) {
  return useMemo(() => {
    const room = roomIn(width);
    const sides = (side: FlowEnd['side']) => ends.filter((end) => end.side === side).length;
    const each = END.each + room.gap - BESIDE.gap;
    const height = Math.max(END.least, Math.max(sides('before'), sides('after')) * each);
    const lay = sankey<FlowEnd, FlowBand>()
      .nodeId(({ id }) => id)
      .nodeAlign(sankeyJustify)
      .nodeWidth(END.width)
      .nodePadding(room.gap)
      .extent([
        [room.side, room.above],
        [Math.max(END.width * 2, width - room.side), height - room.below],
      ]);
    // The layout writes into what it is given.
    const graph = lay({ nodes: ends.map((end) => ({ ...end })), links: bands.map((band) => ({ ...band })) });
    return { height, room, ...graph };
  }, [ends, bands, width]);
}

const pathOf = sankeyLinkHorizontal<FlowEnd, FlowBand>();

function Diagram({ diagram, called, width, chosen, onChoose }: FlowProps & { width: number }) {
  const { height, room, nodes, links } = useLayout(diagram, width);
  return (
    <svg width={width} height={height} role="group" aria-label={t`Flow of sellers between the two runs`}>
      {links.map((link) => {
        const { flow, way } = link;
        const look = `flow-band flow-${way}${flow === chosen ? ' chosen' : ''}`;
        const path = { d: pathOf(link) ?? '', strokeWidth: Math.max(1.5, link.width ?? 0) };
        if (way === 'stayed') return <path key={link.index} className={look} {...path} aria-hidden="true" />;
        const words = tellWay(flow, called);
        const choose = () => onChoose(flow === chosen ? null : flow);
        return (
          <path
            key={link.index}
            className={look}
            {...path}
            role="button"
            tabIndex={0}
            aria-pressed={flow === chosen}
            aria-label={words}
            onClick={choose}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              choose();
            }}
          >
            <title>{words}</title>
          </path>
        );
      })}
      {nodes.map((end) => (
        <End
          key={end.id}
          end={end}
          called={called[end.racket ?? '']}
          room={room}
          at={{ x: end.x0!, y: end.y0!, height: end.y1! - end.y0! }}
        />
      ))}
    </svg>
  );
}

interface EndProps {
  end: FlowEnd;
  called: RacketCalled | undefined;
  room: Room;
  at: { x: number; y: number; height: number };
}

/** An end of the flow: what the racket is called, and under it its id and how many go there. */
function End({ end, called, room, at }: EndProps) {
  const { racket, sellers } = end;
  const { x, y, anchor } = placeOfName(end, room, at);
  return (
    <g>
      <rect className={`flow-end${racket ? '' : ' nameless'}`} x={at.x} y={at.y} width={END.width} height={at.height} />
      <text x={x} y={y} dy={racket ? '-0.15em' : '0.35em'} textAnchor={anchor}>
        {called && <title>{whatCalled(called)}</title>}
        {shorten(nameOfEnd(end, called), room.letters)}{' '}
        {!racket && <tspan className="flow-count">{count(sellers)}</tspan>}
      </text>
      {racket && (
        <text className="flow-under" x={x} y={y} dy="1.1em" textAnchor={anchor}>
          <tspan className="mono">{racket}</tspan> <tspan className="flow-count">{count(sellers)}</tspan>
        </text>
      )}
    </g>
  );
}

/** Two lines are so high above an end that both stand clear of it. */
const LINES = 22;

/** Outside the bands, at an end's middle; where there is no room, above it and towards the middle of the picture. */
function placeOfName({ side }: FlowEnd, room: Room, { x, y, height }: EndProps['at']) {
  const before = side === 'before';
  if (room.side === 0)
    return { x: before ? x : x + END.width, y: y - LINES, anchor: before ? ('start' as const) : ('end' as const) };
  const middle = y + height / 2;
  return before
    ? { x: x - 8, y: middle, anchor: 'end' as const }
    : { x: x + END.width + 8, y: middle, anchor: 'start' as const };
}
