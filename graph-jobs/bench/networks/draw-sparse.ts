import { drawFrom, type Draw } from '../communities/random.ts';
import { fromLinks, listLinks, type Network } from './network.ts';

const GROUPS = 150;

/** How the groups of a sparse network hang together. */
export interface Sparse {
  /** Each member hangs on any one that came before it, or on the one right before it. */
  readonly shape: 'trees' | 'chains';
  /** Members of a group at least and at most; as many sellers are in groups of 5 to 9 as in groups of 10 to 19. */
  readonly sizes: readonly [number, number];
  /** Further links inside groups, as a share of those that hold them together. */
  readonly more: number;
  /** Share of all links that lead to anybody. */
  readonly strange: number;
}

/** Groups in which most are tied to one or two others, by one thing, and some links to strangers. */
export function drawSparse({ shape, sizes, more, strange }: Sparse, seed: number): Network {
  const draw = drawFrom(seed);
  const groups = placeGroups(sizes, draw);
  const pairs: [number, number][] = [];
  for (const { first, size } of groups) {
    const any = () => first + draw.below(size);
    for (let at = 1; at < size; at++) pairs.push([first + (shape === 'chains' ? at - 1 : draw.below(at)), first + at]);
    for (let left = Math.round(more * (size - 1)); left > 0; left--) pairs.push([any(), any()]);
  }
  const truth = Int32Array.from(groups.flatMap(({ size }, group) => Array.from({ length: size }, () => group)));
  const anybody = () => draw.below(truth.length);
  for (let left = Math.round((pairs.length * strange) / (1 - strange)); left > 0; left--)
    pairs.push([anybody(), anybody()]);
  const apart = pairs.filter(([one, other]) => one !== other);
  const links = listLinks(truth.length, apart);
  return fromLinks(nameOf({ shape, sizes, more, strange }), { links, truth }, draw);
}

function placeGroups([least, most]: Sparse['sizes'], draw: Draw) {
  let next = 0;
  return Array.from({ length: GROUPS }, () => {
    const size = draw.powerLaw({ least, most, exponent: 2 });
    const first = next;
    next += size;
    return { first, size };
  });
}

function nameOf({ shape, sizes, more, strange }: Sparse): string {
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const and = more > 0 ? ` and ${percent(more)} more links` : '';
  return `${GROUPS} ${shape} of ${sizes.join(' to ')}${and}, ${percent(strange)} to strangers`;
}
