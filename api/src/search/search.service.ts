import { Inject, Injectable } from '@nestjs/common';
import { Database, keysStarting, wordHits } from '@ringbreaker/cypher';
import { ENTITY_KINDS, type SearchHit, type SearchView } from '@ringbreaker/cypher/domain';
import { searchKeys } from '@ringbreaker/cypher/values';
import type { PictureNode } from '@ringbreaker/graph-jobs/analysis';
import { type Contributors, Things } from '../graph/things.ts';
import { luceneText } from './lucene.ts';

const SHORTEST_PREFIX = 3;

/** Finds things by what a person types: exact identifiers first, then words and beginnings. */
@Injectable()
export class Search {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  async find(text: string, limit: number, contributors: Contributors): Promise<SearchView> {
    const tidy = text.trim();
    const exact = await this.things.look(exactKeys(tidy), contributors);
    const known = new Set(exact.map(({ key }) => key));
    const [words, starts] = await Promise.all([
      this.#byWords(tidy, limit + 1, contributors),
      this.#byBeginning(tidy, limit + 1, contributors),
    ]);
    const more = [...new Set([...words, ...starts])].filter((key) => !known.has(key));
    const others = await this.things.look(more, contributors);
    const hits = [...exact.map((thing) => hitOf(thing, 'exact')), ...others.map((thing) => hitOf(thing, 'text'))];
    const shown = chooseFairly(hits, limit);
    const partial = shown.length < hits.length;
    return {
      query: text,
      groups: groupByKind(shown),
      extent: {
        explored: hits.length,
        returned: shown.length,
        total: hits.length,
        partial,
        narrowBy: partial ? ['q', 'limit'] : [],
      },
    };
  }

  async #byWords(text: string, limit: number, contributors: Contributors): Promise<string[]> {
    const lucene = luceneText(text);
    if (lucene === null) return [];
    const rows = await this.database.run(wordHits, { contributors, text: lucene, limit });
    return rows.map(({ key }) => key);
  }

  async #byBeginning(text: string, limit: number, contributors: Contributors): Promise<string[]> {
    if (text.length < SHORTEST_PREFIX) return [];
    const rows = await this.database.run(keysStarting, { contributors, prefixes: beginnings(text), limit });
    return rows.map(({ key }) => key);
  }
}

/** Every key that the text may be: a key itself, an id of any kind, or a value as ingest writes it. */
function exactKeys(text: string): string[] {
  if (text === '') return [];
  const ids = Object.values(ENTITY_KINDS).map(({ prefix }) => `${prefix}:${text}`);
  return [...new Set([...searchKeys(text), text, ...ids])].slice(0, 50);
}

/** What the key of a thing may begin with while the text is still being typed. */
function beginnings(text: string): string[] {
  const digits = text.replace(/[\s().-]/g, '').replace(/^00/, '+');
  const phone = /^\+\d+$/.test(digits) ? [`tel:${digits}`] : [];
  return [text, `seller:${text}`, `store:${text}`, `party:${text}`, `email:${text.toLowerCase()}`, ...phone];
}

function hitOf(thing: PictureNode, matched: SearchHit['matched']): SearchHit {
  const { key, kind, label, degree, racketId } = thing;
  const detail = [thing.status, `${degree} ${degree === 1 ? 'link' : 'links'}`].filter(Boolean).join(', ');
  return { key, kind, label, matched, detail, degree, racketId };
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
