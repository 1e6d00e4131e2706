import type { Draw } from '#jobs/generate/draw';
import { type Account, type Group, type Stay } from './account.ts';
import { cutLoose } from './cut.ts';
import { neighboursOf, piecesOf, walkFrom, type Neighbours } from './graph.ts';
import { livesOf, type Life, type Stops } from './lives.ts';
import { accountOf, type Frame } from './make-account.ts';
import { guiltyMarks, honestMarks, markedNodes } from './marks.ts';
import { operatorsOf } from './operators.ts';
import { LIVES } from './settings.ts';
import { skeletonOf, type Shape, type Skeleton } from './shapes.ts';
import { thicken } from './thicken.ts';
import { sharedInNetwork } from './ties.ts';

/** A network to be made: a racket, or a family business, a buying group, pupils of one school. */
export interface NetworkPlan {
  readonly name: string;
  readonly shape: Shape;
  readonly size: number;
  readonly isPlanted: boolean;
}

const SMALLEST_PART = 3;

/** Makes a network: its shape, who runs what, when accounts come and go, and what they share. */
export function networkOf(plan: NetworkPlan, draw: Draw, frame: Frame): Group {
  const { settings, last } = frame;
  const skeleton = thicken(skeletonOf(plan.shape, plan.size, draw.at('bare')), settings.meanDegree, draw.at('thick'));
  const neighbours = neighboursOf(plan.size, skeleton.ties);
  const root = plan.shape === 'chain' ? draw.at('root').between(0, plan.size - 1) : 0;
  const walk = walkFrom(root, neighbours);
  const operators = operatorsOf(walk.order, neighbours, draw.at('operators'));
  const ties = cutLoose(skeleton, settings.loose, draw.at('cut'));
  const kept = neighboursOf(plan.size, ties);
  const { lives, stops } = livesOf({ walk, operators, draw: draw.at('lives'), last }, (opened) =>
    stopsOf({ skeleton, kept, opened, draw: draw.at('stops'), last }),
  );
  const accounts = membersOf({ plan, draw, frame, lives, operators, neighbours });
  const shared = sharedInNetwork({ accounts, ties, operators, shape: plan.shape, stops, draw: draw.at('ties'), frame });
  const rackets = plan.isPlanted ? staysOf({ plan, accounts, kept, stops }) : [];
  return { accounts, shared, rackets };
}

interface Stopping {
  readonly skeleton: Skeleton;
  readonly kept: Neighbours;
  readonly opened: readonly number[];
  readonly draw: Draw;
  readonly last: number;
}

/** The go-between who stops of late, if one does: one that held together cells which had found each other before. */
function stopsOf({ skeleton, kept, opened, draw, last }: Stopping): Stops {
  if (!draw.at('stops').chance(LIVES.goBetweenStops)) return new Map();
  const day = last - draw.at('day').between(5, 145);
  const parting = skeleton.goBetweens.filter((node) => {
    const isLate = [node, ...(kept[node] ?? [])].some((one) => (opened[one] as number) > day - 30);
    const parts = piecesOf(kept, (one) => one !== node).filter((part) => part.length >= SMALLEST_PART);
    return (
      !isLate && parts.length > 1 && piecesOf(kept).filter((part) => part.length >= SMALLEST_PART).length < parts.length
    );
  });
  return parting.length > 0 ? new Map([[draw.at('who').pick(parting), day]]) : new Map();
}

interface Making {
  readonly plan: NetworkPlan;
  readonly draw: Draw;
  readonly frame: Frame;
  readonly lives: readonly Life[];
  readonly operators: readonly number[];
  readonly neighbours: Neighbours;
}

function membersOf({ plan, draw, frame, lives, operators, neighbours }: Making): Account[] {
  const marked = markedNodes(neighbours, marksIn(plan, draw.at('signals'), frame), draw.at('marked'));
  return lives.map((life, node) => {
    const at = draw.at('member').at(node);
    const isGuilty = marked.has(node);
    const hasSeveral = operators.filter((one) => one === operators[node]).length > 1;
    return accountOf(at, draw, {
      life,
      marks: isGuilty
        ? guiltyMarks(at.at('marks'), life.closed !== null)
        : honestMarks(at.at('marks'), frame.settings.honest),
      group: plan.name,
      operator: hasSeveral ? `${plan.name}-${operators[node]}` : null,
      isPlanted: plan.isPlanted,
    });
  });
}

/** How many of a network carry a signal: in a racket a share, in an honest one at most a single dishonest shop. */
function marksIn({ isPlanted, size }: NetworkPlan, draw: Draw, { settings }: Frame): number {
  if (!isPlanted) return draw.chance(settings.honest.dishonest) ? 1 : 0;
  if (draw.at('quiet').chance(settings.quiet)) return draw.at('one').between(0, 1);
  return Math.floor(size * settings.signal * (0.6 + 0.8 * draw.at('share').uniform()) + draw.at('rest').uniform());
}

interface Standing {
  readonly plan: NetworkPlan;
  readonly accounts: readonly Account[];
  readonly kept: Neighbours;
  readonly stops: Stops;
}

/** Who is in which racket when: where a go-between stops, all but the largest part go under names of their own. */
function staysOf({ plan, accounts, kept, stops }: Standing): Stay[] {
  const [stop] = stops;
  const parts = stop ? piecesOf(kept, (node) => node !== stop[0]).filter((part) => part.length >= SMALLEST_PART) : [];
  const stays = (racket: string, from: number | null, until: number | null) => (node: number) => {
    return { account: accounts[node] as Account, racket, from, until };
  };
  const day = stop?.[1] ?? null;
  const gone = new Set(parts.slice(1).flat());
  const staying = [...accounts.keys()].filter((node) => !gone.has(node));
  return [
    ...staying.map(stays(plan.name, null, null)),
    ...[...gone].map(stays(plan.name, null, day)),
    ...parts.slice(1).flatMap((part, at) => part.map(stays(`${plan.name}/${at + 1}`, day, null))),
  ];
}
