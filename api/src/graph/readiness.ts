import { saying } from '@ringbreaker/cypher/domain';
import { Inject, Injectable } from '@nestjs/common';
import {
  Database,
  GraphError,
  keysEnding,
  keysStarting,
  requireSchema,
  sellersEnding,
  wordHits,
} from '@ringbreaker/cypher';
import { withinDeadline } from './deadline.ts';

const LIMIT_MS = 2_000;
/** A look that takes so long hangs. Over a link that is only slow it ends, and new connections would make it slower. */
const HANGS_MS = 4_000;
const EVERY_MS = 1_000;

/** One look at the graph; it may hang for as long as its connection does. */
interface Look {
  readonly since: number;
  readonly answer: Promise<string | null>;
}

/** Knows whether this server can answer: the database is there and warm, its schema is ours, and nobody is ending it. */
@Injectable()
export class Readiness {
  #ending = false;
  #schemaSeen = false;
  #warm = false;
  #whenWarm: () => void = () => undefined;
  /** Why the graph is known not to answer; null while it does, and while nothing is known. */
  #away: GraphError | null = null;
  #look: Look | null = null;
  #watch: NodeJS.Timeout | undefined;

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Looks every second from now on, so that a database that comes back is seen at once. */
  watch(): void {
    this.#watch = setInterval(() => {
      if (this.#look && performance.now() - this.#look.since > HANGS_MS) void this.#tryAnew(this.#look);
      void this.missing();
    }, EVERY_MS).unref();
  }

  /** Has something done whenever the graph answers for the first time, or again after it was away; now, where it does. */
  whenWarm(work: () => void): void {
    this.#whenWarm = work;
    if (this.#warm) work();
  }

  /** From now on this server says that it is not ready, so that nobody sends it more. */
  end(): void {
    this.#ending = true;
    clearInterval(this.#watch);
  }

  /** Answers null when ready, else a sentence that says what is missing; within two seconds. */
  async missing(): Promise<string | null> {
    if (this.#ending) return saying`This server is ending.`;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve(saying`Neo4j does not answer within two seconds.`), LIMIT_MS);
    });
    this.#look ??= this.#lookNow();
    return Promise.race([this.#look.answer, late]).finally(() => clearTimeout(timer));
  }

  /** Fails unless the graph has this version's schema, as far as is known: at once where it is known to be away. */
  async requireSchema(): Promise<void> {
    if (this.#away) throw this.#away;
    if (this.#schemaSeen) return;
    await withinDeadline(requireSchema(this.database));
    this.#schemaSeen = true;
  }

  #lookNow(): Look {
    const settle = (error: unknown): string | null => {
      // What hung and was given up says nothing of today.
      if (this.#look !== look) return saying`The graph was looked at anew.`;
      this.#look = null;
      this.#schemaSeen ||= error === null;
      const wasWarm = this.#warm;
      this.#warm = error === null;
      if (error === null && !wasWarm) this.#whenWarm();
      if (error === null) return (this.#away = null);
      if (!(error instanceof GraphError)) return saying`The graph could not be read.`;
      // One statement that failed says nothing of the next.
      if (error.code !== 'query') this.#away = error;
      return error.message;
    };
    const asked = requireSchema(this.database).then(() => (this.#warm ? undefined : this.#warmUp()));
    const look: Look = { since: performance.now(), answer: asked.then(() => settle(null), settle) };
    return look;
  }

  /** A look that hangs over its connection may not do so over a new one. */
  async #tryAnew(hanging: Look): Promise<void> {
    try {
      await this.database.renew((fresh) => withinDeadline(requireSchema(fresh)));
      if (this.#look === hanging) this.#look = null;
    } catch {
      // It hangs there too, or is gone: the next second tries again.
    }
  }

  /** The first search of a database that was started reads its indexes, for seconds: nobody shall wait for that. */
  async #warmUp(): Promise<void> {
    const asked = { contributors: null, limit: 1 };
    await this.database.run(wordHits, { ...asked, text: 'a*' }).catch(() => []);
    await this.database.run(keysStarting, { ...asked, prefixes: ['seller:', 'tel:'] }).catch(() => []);
    await this.database.run(keysEnding, { ...asked, endings: ['0000'] }).catch(() => []);
    await this.database.run(sellersEnding, { ...asked, endings: [':0000'] }).catch(() => []);
  }
}
