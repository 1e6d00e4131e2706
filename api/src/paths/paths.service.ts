import { Inject, Injectable } from '@nestjs/common';
import { Database, frontierLinks } from '@ringbreaker/cypher';
import { foldPaths, isValueKind, type NodeKind, type PathsView, VALUE_KINDS, saying } from '@ringbreaker/cypher/domain';
import {
  drawPicture,
  type FoundPath,
  type PictureLink,
  type PictureNode,
  pathsInOrder,
  stepCost,
  weighLinks,
} from '@ringbreaker/graph-jobs/analysis';
import { noSuchThing } from '../entities/entities.service.ts';
import { type Contributors, Things } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { explore } from './neighbourhood.ts';
import type { PathsQueryDto } from './paths.dto.ts';

const MOST_LINKS = 20_000;
const MOST_LINKS_A_STEP = 10_000;
const HUB_DEGREE = 500;
/** So many paths for each that is asked for are told, where they differ by a value alone. */
const MOST_TWINS = 5;
/** Without hubs left out, a thing of so many links is still not opened: the bound on links would be spent on it alone. */
const LARGEST_OPENED = 5_000;
const GENERIC = Object.fromEntries(Object.entries(VALUE_KINDS).map(([kind, { cap }]) => [kind, cap]));

interface Bounds {
  readonly ends: string[];
  readonly endDegree: number;
  readonly hubDegree: number;
  readonly caps: Record<string, number>;
  readonly avoid: string[];
  readonly cap: number;
}

/** Finds how two things hang together. */
@Injectable()
export class Paths {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  /** @throws ProblemError `not-found` when either end is nowhere, or hidden; `invalid` when both are the same. */
  async between(query: PathsQueryDto, contributors: Contributors): Promise<PathsView> {
    const { from, to, k, maxLength } = query;
    if (from === to)
      throw new ProblemError('invalid', saying`Both ends are the same thing.`, { todo: saying`Choose two things.` });
    const ends = await this.things.look([from, to], contributors);
    if (ends.length < 2) throw noSuchThing();
    const bounds = this.#bounds(query);
    const { links, cut } = await explore(
      { from, to, maxLength, mostLinks: MOST_LINKS, mostAStep: MOST_LINKS_A_STEP },
      (keys) => this.database.run(frontierLinks, { ...bounds, keys, contributors }),
    );
    const around = await this.things.look(new Set(links.flatMap((link) => [link.from, link.to])), contributors);
    const weighed = weighLinks(
      links,
      around.filter((node) => mayPass(node, bounds)),
    );
    const users = new Map(around.map(({ key, degree }) => [key, degree]));
    const costs = weighed.map(({ from, to, weight }) => ({ from, to, cost: stepCost(weight, users.get(to) ?? 1) }));
    const kinds = new Map(around.map(({ key, kind }) => [key, kind]));
    const paths = pathsApart(pathsInOrder(costs, { from, to, maxLength }), k, kinds);
    const passed = paths.flatMap((path) => path.links.map((place) => weighed[place] as PictureLink));
    const nodes = await this.things.look([from, to, ...paths.flatMap((path) => path.keys)], contributors);
    return {
      from,
      to,
      paths: paths.map(({ keys, cost, links: places }) => ({
        keys,
        cost,
        links: places.map((place) => refOf(weighed[place] as PictureLink)),
      })),
      graph: drawPicture(nodes, [...new Set(passed)]).graph,
      extent: {
        explored: links.length,
        returned: paths.length,
        total: paths.length,
        partial: cut,
        narrowBy: cut ? ['maxLength', 'avoid', 'avoidHubs'] : [],
      },
    };
  }

  #bounds({ from, to, avoid, avoidHubs }: PathsQueryDto): Bounds {
    const hubs = avoidHubs === 'true';
    return {
      ends: [from, to],
      endDegree: LARGEST_OPENED,
      hubDegree: hubs ? HUB_DEGREE : LARGEST_OPENED,
      caps: hubs ? GENERIC : {},
      avoid: avoid ?? [],
      cap: MOST_LINKS_A_STEP,
    };
  }
}

/** The first paths that are no more than k, where those that differ by a value alone count as one. */
function pathsApart(inOrder: Iterable<FoundPath>, k: number, kinds: ReadonlyMap<string, NodeKind>): FoundPath[] {
  const isValue = (key: string) => {
    const kind = kinds.get(key);
    return kind !== undefined && isValueKind(kind);
  };
  const paths: FoundPath[] = [];
  for (const path of inOrder) {
    if (foldPaths([...paths, path], isValue).length > k) break;
    paths.push(path);
    if (paths.length >= MOST_TWINS * k) break;
  }
  return paths;
}

/** Both ends may meet at a hub that neither steps from: a path through it is still none. */
function mayPass(node: PictureNode, bounds: Bounds): boolean {
  return bounds.ends.includes(node.key) || node.degree <= (bounds.caps[node.kind] ?? bounds.hubDegree);
}

function refOf({ from, type, to }: PictureLink) {
  return { from, type, to };
}
