import { Inject, Injectable } from '@nestjs/common';
import {
  callRackets,
  Database,
  keysEnding,
  keysStarting,
  racketNames,
  racketsBegun,
  sellersEnding,
  wordHits,
} from '@ringbreaker/cypher';
import { ENTITY_KINDS, type LoneMember, type SearchHit, type SearchView, saying } from '@ringbreaker/cypher/domain';
import type { PictureNode } from '@ringbreaker/graph-jobs/analysis';
import { type Contributors, Things } from '../graph/things.ts';
import { luceneText } from './lucene.ts';
import { endings, exactKeys, sellerEndings, SHORTEST_PREFIX, whatWasTried } from './readings.ts';

/** Finds things by what a person types: exact identifiers first, then words and beginnings. */
@Injectable()
export class Search {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  async find(text: string, limit: number, contributors: Contributors): Promise<SearchView> {
    const tidy = text.trim();
    const [sellers, ends, words, starts, names] = await Promise.all([
      this.#sellersOf(tidy, limit + 1, contributors),
      this.#byEnd(tidy, limit + 1, contributors),
      this.#byWords(tidy, limit + 1, contributors),
      this.#byBeginning(tidy, limit + 1, contributors),
      this.#byName(tidy, contributors),
    ]);
    const named = await this.things.look([...new Set([...sellers, ...exactKeys(tidy), ...ends.whole])], contributors);
    const known = new Set(named.map(({ key }) => key));
    const more = [...new Set([...ends.tails, ...names, ...words, ...starts])].filter((key) => !known.has(key));
    const others = await this.things.look(more, contributors);
    const tails = new Set(ends.tails);
    const lone = await this.things.lone([...named, ...others], contributors);
    const toHit = (thing: PictureNode, matched: SearchHit['matched']) =>
      hitOf(thing, matched, lone.get(thing.key) ?? null);
    const hits = [
      ...named.map((thing) => toHit(thing, 'exact')),
      ...racketsFirst(others.filter(({ key }) => tails.has(key))).map((thing) => toHit(thing, 'ending')),
      ...others.filter(({ key }) => !tails.has(key)).map((thing) => toHit(thing, 'text')),
    ];
    const shown = chooseFairly(hits, limit);
    const partial = shown.length < hits.length;
    return {
      query: text,
      groups: groupByKind(shown),
      tried: whatWasTried(tidy),
      extent: {
        explored: hits.length,
        returned: shown.length,
        total: hits.length,
        partial,
        narrowBy: partial ? ['q', 'limit'] : [],
      },
    };
  }

  /** Sellers of this id, which a marketplace prints without the name of the platform. */
  async #sellersOf(text: string, limit: number, contributors: Contributors): Promise<string[]> {
    const asked = sellerEndings(text);
    if (asked.length === 0) return [];
    return (await this.database.run(sellersEnding, { contributors, endings: asked, limit })).map(({ key }) => key);
  }

  /** Whole numbers that stand in a key behind something that was not typed, as an institution; and numbers that end so. */
  async #byEnd(text: string, limit: number, contributors: Contributors): Promise<{ whole: string[]; tails: string[] }> {
    const asked = endings(text);
    if (asked.length === 0) return { whole: [], tails: [] };
    const rows = await this.database.run(keysEnding, { contributors, endings: asked, limit });
    const isWhole = ({ key, tracking }: { key: string; tracking: string | null }) =>
      asked.some((ending) => key.endsWith(`:${ending}`) || tracking === ending);
    const keysOf = (some: readonly { key: string }[]) => some.map(({ key }) => key);
    return { whole: keysOf(rows.filter(isWhole)), tails: keysOf(rows.filter((row) => !isWhole(row))) };
  }

  async #byWords(text: string, limit: number, contributors: Contributors): Promise<string[]> {
    const lucene = luceneText(text);
    if (lucene === null) return [];
    const rows = await this.database.run(wordHits, { contributors, text: lucene, limit });
    return rows.map(({ key }) => key);
  }

  /** Rackets by what people call them, and by how their titles begin. */
  async #byName(text: string, contributors: Contributors): Promise<string[]> {
    if (text.length < SHORTEST_PREFIX) return [];
    const [named, begun] = await Promise.all([
      this.database.run(racketNames, { ids: null, text, contributors }),
      this.database.run(racketsBegun, { begins: mainWordOf(text), limit: MOST_TITLED }),
    ]);
    const ids = begun.map(({ id }) => id);
    const called = await callRackets(this.database, ids, contributors);
    const isTitled = (id: string) => called.get(id)?.title.toLowerCase().startsWith(text.toLowerCase());
    return [...named.map(({ id }) => id), ...ids.filter(isTitled)];
  }

  async #byBeginning(text: string, limit: number, contributors: Contributors): Promise<string[]> {
    if (text.length < SHORTEST_PREFIX) return [];
    const rows = await this.database.run(keysStarting, { contributors, prefixes: beginnings(text), limit });
    return rows.map(({ key }) => key);
  }
}

/** Of more rackets of one brand the title says too little. */
const MOST_TITLED = 50;

/** What a title begins with, as in "Rolex from China, 33 sellers" and "8 sellers from Pakistan". */
const mainWordOf = (text: string) => text.split(/ from |,| sellers?\b/i)[0] ?? text;

/** Kinds whose ids are found while they are still being typed. */
const BEGUN = ['Seller', 'Store', 'Party', 'Shipment'] as const;

/** What the key of a thing may begin with while the text is still being typed. */
function beginnings(text: string): string[] {
  const digits = text.replace(/[\s().-]/g, '').replace(/^00/, '+');
  const phone = /^\+\d+$/.test(digits) ? [`tel:${digits}`] : [];
  const ids = BEGUN.map((kind) => `${ENTITY_KINDS[kind].prefix}:${text}`);
  return [text, ...ids, `email:${text.toLowerCase()}`, ...phone];
}

/** Of numbers that end alike, those of suspected rackets come first. */
const racketsFirst = (some: readonly PictureNode[]) =>
  [...some].sort((a, b) => Number(a.racketId === null) - Number(b.racketId === null));

function hitOf(thing: PictureNode, matched: SearchHit['matched'], alone: LoneMember | null): SearchHit {
  const { key, kind, label, degree, racketId } = thing;
  // What has a name of people still has its id.
  const id = kind === 'Racket' && label !== key ? key : null;
  const detail = [id, thing.status, saying`${degree} ${degree === 1 ? 'link' : 'links'}`].filter(Boolean).join(', ');
  return { key, kind, label, matched, detail, degree, racketId, alone };
}

/** Exact hits first; then the best of each kind in turn, so that no kind crowds the others out. */
function chooseFairly(hits: readonly SearchHit[], limit: number): SearchHit[] {
  const places = new Map<string, number>();
  const turns = hits.map((hit) => {
    const turn = hit.matched === 'exact' ? -1 : (places.get(hit.kind) ?? 0);
    places.set(hit.kind, turn + 1);
    return { hit, turn };
  });
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** Groups in the order of their best hit. */
function groupByKind(hits: readonly SearchHit[]): SearchView['groups'] {
  const groups = new Map<SearchHit['kind'], SearchHit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, hits]) => ({ kind, hits }));
}
