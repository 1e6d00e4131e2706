import { Inject, Injectable } from '@nestjs/common';
import { connections, Database, neighbourLinks } from '@ringbreaker/cypher';
import { DERIVED_LINK_TYPES, linkTypes, type NeighboursView, saying } from '@ringbreaker/cypher/domain';
import {
  drawPicture,
  linkWeight,
  type PictureLink,
  type PictureNode,
  weighLinks,
} from '@ringbreaker/graph-jobs/analysis';
import type { z } from 'zod';
import { type Contributors, Things } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { NeighboursQueryDto } from './entities.dto.ts';
import { noSuchThing } from './entities.service.ts';

/** So many links of one thing are looked at; the best of them are shown. */
const LOOKED_AT = 20_000;
const HUB_DEGREE = 2_000;
/** What a question is without anything that narrows it. */
const WIDEST = { types: null, kinds: null, fromDay: null, toDay: null } as const;
const KNOWN_TYPES: readonly string[] = [...linkTypes, ...Object.keys(DERIVED_LINK_TYPES)];

type Question = z.input<typeof neighbourLinks.params>;
type Row = z.output<typeof neighbourLinks.row>;

interface Neighbour {
  readonly key: string;
  readonly degree: number;
  readonly links: PictureLink[];
  readonly weight: number;
}

/** Expands one thing: the best of its neighbours, and how many there are. */
@Injectable()
export class Neighbours {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  async of(key: string, query: NeighboursQueryDto, contributors: Contributors): Promise<NeighboursView> {
    const [self] = await this.things.look([key], contributors);
    if (!self) throw noSuchThing();
    const question = this.#question(key, query, contributors);
    const { rows, hidden, cut } = await this.#links(question);
    let candidates = gather(self, rows);
    // Where what is hidden leads to would tell where it belongs.
    const connecting =
      query.connecting && (await this.things.look(query.connecting, contributors)).map((one) => one.key);
    const held = await this.#held(candidates, connecting, contributors);
    if (connecting) {
      const connected = new Set(held.flatMap(({ from, to }) => [from, to]));
      candidates = candidates.filter((one) => connected.has(one.key));
    }
    const shown = candidates.sort(ORDERS[query.order]).slice(0, query.limit);
    const near = [key, ...shown.map((one) => one.key)];
    const nodes = await this.things.look([...near, ...(connecting ?? [])], contributors);
    const joined = [...shown.flatMap((one) => one.links), ...weighLinks(held, nodes)];
    const total = candidates.length;
    const partial = shown.length < total || cut;
    return {
      key,
      graph: drawPicture(nodes, joined).graph,
      extent: {
        explored: rows.length + hidden,
        returned: shown.length,
        total: cut ? Math.max(total, self.degree) : total,
        partial,
        narrowBy: partial ? ['type', 'kind', 'window', 'connecting', 'limit'] : [],
      },
      hidden,
    };
  }

  #question(key: string, query: NeighboursQueryDto, contributors: Contributors): Question {
    const unknown = query.type?.find((type) => !KNOWN_TYPES.includes(type));
    if (unknown)
      throw new ProblemError('invalid', saying`There is no such type of link.`, {
        errors: [{ path: 'type', message: 'Unknown' }],
      });
    const [fromDay, toDay] = (query.window ?? ',').split(',').map((day) => (day === '' ? null : Number(day)));
    const types = query.type?.length ? query.type : null;
    const kinds = query.kind?.length ? query.kind : null;
    return {
      key,
      contributors,
      types,
      declared: [...linkTypes],
      kinds,
      fromDay: fromDay ?? null,
      toDay: toDay ?? null,
      cap: LOOKED_AT,
    };
  }

  /**
   * The links that the asker may see, and how many they may not. These are counted whatever else narrows the question: else
   * it could be asked, one by one, of which kind and day they are.
   */
  async #links(question: Question): Promise<{ rows: Row[]; hidden: number; cut: boolean }> {
    const all = await this.database.run(neighbourLinks, question);
    const cut = all.length >= LOOKED_AT;
    if (question.contributors === null) return { rows: all, hidden: 0, cut };
    const rows = await this.#seen(all, question.contributors);
    const isNarrowed = Object.keys(WIDEST).some((part) => question[part as keyof typeof WIDEST] !== null);
    const whole = isNarrowed ? (await this.#links({ ...question, ...WIDEST })).hidden : all.length - rows.length;
    return { rows, hidden: whole, cut };
  }

  /** A link that a run derived has no contributor: it may be seen where what it leads to may be. */
  async #seen(rows: readonly Row[], contributors: Contributors): Promise<Row[]> {
    const visible = rows.filter((row) => row.visible);
    const derived = visible.filter(({ type }) => Object.hasOwn(DERIVED_LINK_TYPES, type));
    const known = await this.things.look(
      derived.map(({ other }) => other),
      contributors,
    );
    const keys = new Set(known.map(({ key }) => key));
    return visible.filter(({ type, other }) => !Object.hasOwn(DERIVED_LINK_TYPES, type) || keys.has(other));
  }

  /** Links between the candidates and what the asker holds already. */
  async #held(candidates: readonly Neighbour[], others: string[] | undefined, contributors: Contributors) {
    if (!others?.length) return [];
    const keys = candidates.map((one) => one.key).filter((key) => !others.includes(key));
    return this.database.run(connections, { contributors, keys, others, hubDegree: HUB_DEGREE, cap: LOOKED_AT });
  }
}

const ORDERS: Record<NeighboursQueryDto['order'], (a: Neighbour, b: Neighbour) => number> = {
  weight: (a, b) => b.weight - a.weight || a.degree - b.degree || (a.key < b.key ? -1 : 1),
  most: (a, b) => b.degree - a.degree || (a.key < b.key ? -1 : 1),
  least: (a, b) => a.degree - b.degree || (a.key < b.key ? -1 : 1),
};

/** Brings the links to one neighbour together; it weighs as much as the best of them. */
function gather(self: PictureNode, rows: readonly Row[]): Neighbour[] {
  const byKey = new Map<string, { key: string; degree: number; links: PictureLink[]; weight: number }>();
  for (const { other, kind, degree, weight: says, confidence, from, type, to, firstSeen, lastSeen } of rows) {
    const end = to === self.key ? { toKind: self.kind, weight: self.weight } : { toKind: kind, weight: says };
    const weight = linkWeight({ type, ...end, confidence });
    const known = byKey.get(other) ?? { key: other, degree, links: [], weight: 0 };
    known.links.push({ from, type, to, firstSeen, lastSeen, weight });
    known.weight = Math.max(known.weight, weight ?? 0);
    byKey.set(other, known);
  }
  return [...byKey.values()];
}
