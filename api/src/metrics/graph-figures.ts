import { Inject, Injectable } from '@nestjs/common';
import { Database, jobFigures, messageFigures } from '@ringbreaker/cypher';
import { JobKind } from '@ringbreaker/cypher/domain';
import { Gauge } from 'prom-client';
import { Readiness } from '../graph/readiness.ts';
import { Metrics } from './metrics.ts';

/**
 * Figures of jobs and messages, which the schedulers write into the graph: whoever asks this server for its metrics
 * learns of them too. They are read at each scrape; while the graph is away they are left out, for nobody knows.
 */
@Injectable()
export class GraphFigures {
  readonly #ready: Gauge;
  readonly #jobs: Gauge<'job' | 'state'>;
  readonly #lastDone: Gauge<'job'>;
  readonly #waiting: Gauge<'job'>;
  readonly #messages: Gauge<'state'>;
  readonly #unsent: Gauge;

  constructor(
    @Inject(Metrics) metrics: Metrics,
    @Inject(Database) private readonly database: Database,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {
    const gauge = <T extends string>(name: string, help: string, labelNames: T[]) =>
      new Gauge({ name: `ringbreaker_${name}`, help, labelNames, registers: [metrics.registry] });
    this.#ready = gauge('ready', 'Whether this server can answer: 1, or 0', []);
    this.#jobs = gauge('jobs', 'Jobs that are kept, by kind and how they stand', ['job', 'state']);
    this.#lastDone = gauge('job_last_done_timestamp_seconds', 'When the last job of a kind ended well', ['job']);
    this.#waiting = gauge('job_waiting_since_timestamp_seconds', 'Since when the first waiting job waits', ['job']);
    this.#messages = gauge(
      'webhook_messages',
      'Messages to webhooks that are kept, by how they stand; none that waits for one that is off',
      ['state'],
    );
    this.#unsent = gauge('webhook_unsent_since_timestamp_seconds', 'When the first unsent message was made', []);
  }

  /** Reads them anew. */
  async refresh(): Promise<void> {
    const isReady = (await this.readiness.missing()) === null;
    this.#ready.set(isReady ? 1 : 0);
    for (const one of [this.#jobs, this.#lastDone, this.#waiting, this.#messages, this.#unsent]) one.reset();
    // Without a label a reset sets zero, which would be a time long ago.
    this.#unsent.remove();
    if (!isReady) return;
    await Promise.all([this.#readJobs(), this.#readMessages()]).catch(() => this.#ready.set(0));
  }

  async #readJobs(): Promise<void> {
    // An alarm on a rise hears of no first one where there was no number before it.
    for (const job of JobKind.options) this.#jobs.set({ job, state: 'failed' }, 0);
    for (const { job, state, jobs, lastEnded, firstAsked } of await this.database.run(jobFigures, {})) {
      this.#jobs.set({ job, state }, jobs);
      if (state === 'done' && lastEnded !== null) this.#lastDone.set({ job }, Date.parse(lastEnded) / 1_000);
      if (state === 'waiting' && firstAsked !== null) this.#waiting.set({ job }, Date.parse(firstAsked) / 1_000);
    }
  }

  async #readMessages(): Promise<void> {
    const rows = await this.database.run(messageFigures, {});
    this.#messages.set({ state: 'dead' }, 0);
    for (const { state, messages } of rows) this.#messages.set({ state }, messages);
    const unsent = rows.flatMap(({ state, firstMade }) => (['waiting', 'sending'].includes(state) ? [firstMade] : []));
    if (unsent.length > 0) this.#unsent.set(Math.min(...unsent) / 1_000);
  }
}
