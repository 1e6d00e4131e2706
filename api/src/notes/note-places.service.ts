import { Inject, Injectable } from '@nestjs/common';
import { Database, visibleLinks } from '@ringbreaker/cypher';
import { type NoteAbout, writeAbout } from '@ringbreaker/cypher/domain';
import { type Contributors, Things } from '../graph/things.ts';

/** Tells which things, rackets and links a viewer may see, by how a note names them. */
@Injectable()
export class NotePlaces {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  /** Those of the places that are there and that this viewer may see, each as one text. */
  async seen(places: readonly NoteAbout[], contributors: Contributors): Promise<Set<string>> {
    const keys = places.flatMap((about) => ('key' in about ? [about.key] : []));
    const links = places.flatMap((about) => ('key' in about ? [] : [about]));
    const [things, joined] = await Promise.all([
      keys.length === 0 ? [] : this.things.look(keys, contributors),
      links.length === 0 ? [] : this.database.run(visibleLinks, { contributors, links }),
    ]);
    return new Set([...things.map(({ key }) => key), ...joined.map((link) => writeAbout(link))]);
  }
}
