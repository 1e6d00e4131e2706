import type { Draw } from '#jobs/generate/draw';

/** A supply line, a tree of recruits, cells with go-betweens, a centre with few long arms. */
export type Shape = 'chain' | 'tree' | 'cells' | 'star';

export const SHAPES: readonly Shape[] = ['chain', 'tree', 'cells', 'star'];

/** One value that nodes share; the payout account of a cell is the only one that many share. */
export interface Tie {
  readonly users: readonly number[];
  readonly isPayout: boolean;
}

/** Nodes from 0 to size - 1, connected by their ties. */
export interface Skeleton {
  readonly size: number;
  readonly ties: readonly Tie[];
  /** Nodes that join cells and stand in none. */
  readonly goBetweens: readonly number[];
}

const CHAIN = { triple: 0.12 };
const TREE = { mostKids: 3, bunches: [1, 1, 1, 1, 1, 1, 2, 2, 3] };
const CELLS = { smallest: 3, largest: 6, mostByOne: 4, payout: 0.5, besides: 0.25 };
const STAR = { fewest: 3, most: 5, sizeForAnother: 40 };

/** The bare network of a shape. */
export function skeletonOf(shape: Shape, size: number, draw: Draw): Skeleton {
  if (shape === 'cells') return cells(size, draw);
  const ties = { chain, tree, star }[shape](size, draw);
  return { size, ties, goBetweens: [] };
}

function tie(...users: number[]): Tie {
  return { users, isPayout: false };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function chain(size: number, draw: Draw): Tie[] {
  const ties: Tie[] = [];
  for (let at = 0; at + 1 < size;) {
    const reach = Math.min(size - 1, at + (draw.at(at).chance(CHAIN.triple) ? 2 : 1));
    ties.push(tie(...range(at, reach + 1)));
    at = reach;
  }
  return ties;
}

function tree(size: number, draw: Draw): Tie[] {
  const kids = range(0, size).map((): number[] => []);
  for (const node of range(1, size)) {
    const free = kids.slice(0, node).filter((own) => own.length < TREE.mostKids);
    draw.at(node).pick(free).push(node);
  }
  return kids.flatMap((own, parent) => {
    const ties: Tie[] = [];
    for (let at = 0; at < own.length;) {
      const bunch = own.slice(at, at + draw.at('bunch').at(parent).at(at).pick(TREE.bunches));
      ties.push(tie(parent, ...bunch));
      at += bunch.length;
    }
    return ties;
  });
}

function star(size: number, draw: Draw): Tie[] {
  const arms = draw.at('arms').between(STAR.fewest, STAR.most) + Math.floor(size / STAR.sizeForAnother);
  const tips = range(0, arms).map(() => 0);
  return range(1, size).map((node) => {
    // Squaring makes the first arms the long ones.
    const arm = node <= arms ? node - 1 : Math.floor(draw.at(node).uniform() ** 2 * arms);
    const before = tips[arm] as number;
    tips[arm] = node;
    return tie(before, node);
  });
}

function cells(size: number, draw: Draw): Skeleton {
  const ties: Tie[] = [];
  const goBetweens: number[] = [];
  let last: number[] = [];
  let led = 0;
  for (let next = 0; next < size;) {
    const at = draw.at(next);
    const isNew = next > 0 && (goBetweens.length === 0 || led >= CELLS.mostByOne);
    if (next > 0 && size - next - (isNew ? 1 : 0) < CELLS.smallest) {
      // Too few for a cell of their own hang on to the last one.
      ties.push(...range(next, size).map((node) => tie(node === next ? (last.at(-1) as number) : node - 1, node)));
      break;
    }
    if (isNew) {
      ties.push(tie(at.at('before').pick(last), next));
      goBetweens.push(next++);
      led = 1;
    }
    last = range(next, Math.min(size, next + at.at('size').between(CELLS.smallest, CELLS.largest)));
    ties.push(...cellTies(last, at));
    const goBetween = goBetweens.at(-1);
    if (goBetween !== undefined) ties.push(tie(goBetween, at.at('after').pick(last)));
    led++;
    next += last.length;
  }
  return { size, ties, goBetweens };
}

function cellTies(cell: readonly number[], draw: Draw): Tie[] {
  const pairs = cell.slice(1).map((node) => tie(node - 1, node));
  if (!draw.at('payout').chance(CELLS.payout)) return pairs;
  const besides = pairs.filter((_, at) => draw.at('besides').at(at).chance(CELLS.besides));
  return [{ users: cell, isPayout: true }, ...besides];
}
