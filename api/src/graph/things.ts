import { Inject, Injectable } from '@nestjs/common';
import { Database, loneMembers, racketNames, things } from '@ringbreaker/cypher';
import { isValueKind, type LoneMember } from '@ringbreaker/cypher/domain';
import type { PictureNode } from '@ringbreaker/graph-jobs/analysis';

/** Whose facts are asked for; null = everybody's. */
export type Contributors = string[] | null;

const AT_ONCE = 10_000;

/** Looks things up by key, as pictures show them. */
@Injectable()
export class Things {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** One thing with all its properties; undefined where there is none that this viewer may see. */
  async one(key: string, contributors: Contributors) {
    const found = await this.database.run(things, { contributors, keys: [key], run: null, withFacts: true });
    const [thing] = await this.#nameRackets(found, contributors);
    return thing;
  }

  /** The things with these keys that this viewer may see, in the order of the keys, each once. */
  async look(keys: Iterable<string>, contributors: Contributors): Promise<PictureNode[]> {
    const wanted = [...new Set(keys)];
    const found: PictureNode[] = [];
    for (let place = 0; place < wanted.length; place += AT_ONCE) {
      const some = wanted.slice(place, place + AT_ONCE);
      found.push(...(await this.database.run(things, { contributors, keys: some, run: null, withFacts: false })));
    }
    const order = new Map(wanted.map((key, place) => [key, place]));
    const named = await this.#nameRackets(found, contributors);
    return named.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  }

  /** Of things those values that tie no racket and that a member of one alone uses, with who that is. */
  async lone(some: readonly PictureNode[], contributors: Contributors): Promise<Map<string, LoneMember>> {
    const keys = some.flatMap(({ key, kind, racketId }) => (isValueKind(kind) && racketId === null ? [key] : []));
    if (keys.length === 0) return new Map();
    const rows = await this.database.run(loneMembers, { contributors, keys });
    return new Map(rows.map(({ key, ...member }) => [key, member]));
  }

  /** A racket is labelled by its name where people gave it one, else by its id. */
  async #nameRackets<T extends Pick<PictureNode, 'key' | 'kind' | 'label'>>(
    found: T[],
    contributors: Contributors,
  ): Promise<T[]> {
    const ids = found.flatMap(({ key, kind }) => (kind === 'Racket' ? [key] : []));
    if (ids.length === 0) return found;
    const rows = await this.database.run(racketNames, { ids, text: null, contributors });
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return found.map((thing) => ({ ...thing, label: names.get(thing.key) ?? thing.label }));
  }
}
