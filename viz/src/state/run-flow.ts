import type { RacketCalled, RacketFlow, RunComparison } from '@ringbreaker/cypher/domain';
import { counted } from '../graph/words.ts';
import { callInSentence, whatCalled } from './racket/racket-title.ts';
import { t } from '../words/words.ts';

/** One end of the diagram: a racket in the earlier or the later run, or, without one, those in no racket. */
export interface FlowEnd {
  id: string;
  side: 'before' | 'after';
  racket: string | null;
  sellers: number;
}

export interface FlowBand {
  source: string;
  target: string;
  value: number;
  way: 'stayed' | 'moved' | 'came' | 'went';
  flow: RacketFlow;
}

export interface FlowDiagram {
  ends: FlowEnd[];
  bands: FlowBand[];
  /** Ways that are left out, the smallest of them. */
  left: number;
  /** Rackets that nobody joined or left, and their members: they would dwarf the others. */
  still: { rackets: number; sellers: number };
}

/** Past this many ways the bands are too thin to follow. */
const MOST_BANDS = 40;

const idOf = (side: FlowEnd['side'], racket: string | null) => `${side}:${racket ?? ''}`;

function wayOf({ before, after }: RacketFlow): FlowBand['way'] {
  if (before === after) return 'stayed';
  if (before === null) return 'came';
  return after === null ? 'went' : 'moved';
}

/** The flow between two runs as ends and bands: rackets that nobody joined or left are only counted. */
export function flowDiagram({ flows }: Pick<RunComparison, 'flows'>): FlowDiagram {
  const moving = new Set(
    flows.filter((flow) => wayOf(flow) !== 'stayed').flatMap(({ before, after }) => [before, after]),
  );
  const isStill = ({ before, after }: RacketFlow) => before === after && !moving.has(before);
  const still = flows.filter(isStill);
  const drawn = flows.filter((flow) => !isStill(flow)).sort((a, b) => b.sellers - a.sellers);
  const bands = drawn.slice(0, MOST_BANDS).map((flow): FlowBand => {
    const { before, after, sellers } = flow;
    return { source: idOf('before', before), target: idOf('after', after), value: sellers, way: wayOf(flow), flow };
  });
  const sellers = still.reduce((sum, flow) => sum + flow.sellers, 0);
  return { ends: endsOf(bands), bands, left: drawn.length - bands.length, still: { rackets: still.length, sellers } };
}

/** What an end is called beside its id and its count: by its name, or by its title without the number of sellers. */
export function nameOfEnd({ racket }: Pick<FlowEnd, 'racket'>, called: RacketCalled | undefined): string {
  if (racket === null) return t`in no racket`;
  return called ? callInSentence(called) : t`a racket`;
}

/** One way in words: how many sellers, from where and to where. */
export function tellWay({ before, after, sellers }: RacketFlow, called: RunComparison['called']): string {
  const name = (id: string | null) => {
    if (id === null) return t`no racket`;
    return called[id] ? `${whatCalled(called[id])} (${id})` : id;
  };
  return t`${counted(sellers, 'seller')}: ${name(before)} to ${name(after)}`;
}

function endsOf(bands: readonly FlowBand[]): FlowEnd[] {
  const ends = new Map<string, FlowEnd>();
  for (const { source, target, value, flow } of bands) {
    const sides = [
      ['before', source, flow.before],
      ['after', target, flow.after],
    ] as const;
    for (const [side, id, racket] of sides) {
      const known = ends.get(id) ?? { id, side, racket, sellers: 0 };
      ends.set(id, { ...known, sellers: known.sellers + value });
    }
  }
  return [...ends.values()];
}
