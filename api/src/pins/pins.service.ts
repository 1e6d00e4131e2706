import { Inject, Injectable } from '@nestjs/common';
import { Database, givePin, readPins } from '@ringbreaker/cypher';
import { saying, type NewPin, type PinPage, type PinView } from '@ringbreaker/cypher/domain';
import type { Viewer } from '../auth/sessions.ts';
import { type Contributors, Things } from '../graph/things.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { PinsQueryDto } from './pins.dto.ts';

/** Keeps and reads what people say of sellers' membership. */
@Injectable()
export class Pins {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  async list({ cursor, limit, seller }: PinsQueryDto, contributors: Contributors): Promise<PinPage> {
    const place = readCursor(cursor);
    const all = (await this.#read(contributors)).filter((pin) => seller === undefined || pin.seller.key === seller);
    return pageOf(all.slice(place.skip, place.skip + limit), place, { total: all.length, run: null });
  }

  /** @throws ProblemError `invalid` where the seller or the racket is not to be seen, or who is let go was not pinned. */
  async give(pin: NewPin, { name, contributors }: Viewer): Promise<PinView> {
    const { id } = await givePin(this.database, { ...pin, author: name }, { at: new Date(), contributors });
    const kept = (await this.#read(contributors)).find((one) => one.id === id);
    if (!kept) throw new ProblemError('internal', saying`The pin was kept and could not be read again.`);
    return kept;
  }

  /** All of them, since the last word on a seller holds: people give hundreds, not millions. */
  async #read(contributors: Contributors): Promise<PinView[]> {
    const pins = await readPins(this.database, contributors);
    const things = await this.things.look([...new Set(pins.map(({ seller }) => seller))], contributors);
    const sellers = new Map(things.map(({ key, kind, label }) => [key, { key, kind, label }]));
    const spokenOf = new Set<string>();
    return pins.flatMap((pin): PinView[] => {
      const standing = spokenOf.has(pin.seller) ? 'overruled' : 'holds';
      spokenOf.add(pin.seller);
      const seller = sellers.get(pin.seller);
      return seller ? [{ ...pin, seller, standing }] : [];
    });
  }
}
