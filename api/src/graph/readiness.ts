import { Inject, Injectable } from '@nestjs/common';
import { Database, GraphError, requireSchema } from '@ringbreaker/cypher';
import { withinDeadline } from './deadline.ts';

const LIMIT_MS = 2_000;

/** Knows whether this server can answer: the database is there, its schema is ours, and nobody is ending it. */
@Injectable()
export class Readiness {
  #ending = false;
  #schemaSeen = false;

  constructor(@Inject(Database) private readonly database: Database) {}

  /** From now on this server says that it is not ready, so that nobody sends it more. */
  end(): void {
    this.#ending = true;
  }

  /** Answers null when ready, else a sentence that says what is missing; within two seconds. */
  async missing(): Promise<string | null> {
    if (this.#ending) return 'This server is ending.';
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve('Neo4j does not answer within two seconds.'), LIMIT_MS);
    });
    const answer = requireSchema(this.database).then(
      () => ((this.#schemaSeen = true), null),
      (error: unknown) => (error instanceof GraphError ? error.message : 'The graph could not be read.'),
    );
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }

  /** Fails unless the graph has had this version's schema since this server started; asked before each question. */
  async requireSchema(): Promise<void> {
    if (this.#schemaSeen) return;
    await withinDeadline(requireSchema(this.database));
    this.#schemaSeen = true;
  }
}
