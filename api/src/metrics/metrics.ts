import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@ringbreaker/cypher';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { OpenRequests } from '../gates/open-requests.ts';

/** Counts and times requests by route template, never by address: an address may hold a phone number. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  /** Attempts to sign in, by how they ended. */
  readonly signIns = new Counter({
    name: 'ringbreaker_sign_ins_total',
    help: 'Attempts to sign in, by way (link, password, provider) and outcome (in, refused)',
    labelNames: ['way', 'outcome'] as const,
    registers: [this.registry],
  });
  readonly #durations = new Histogram({
    name: 'ringbreaker_http_request_seconds',
    help: 'How long requests took, by method, route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
    registers: [this.registry],
  });

  constructor(@Inject(OpenRequests) requests: OpenRequests, @Inject(Database) database: Database) {
    collectDefaultMetrics({ register: this.registry, prefix: 'ringbreaker_' });
    this.#watch('http_requests_open', 'Questions that are worked on', () => requests.questions);
    this.#watch('http_streams_open', 'Live streams that are open', () => requests.streams);
    this.#watch('http_requests_shed', 'Requests that were told to come again, since the start', () => requests.shed);
    this.#watch('database_transactions_open', 'Transactions under way', () => database.load.transactions);
    this.#watch('database_transactions_most', 'Transactions that have a connection at once', () => database.load.most);
    this.#watch('database_retries', 'Transactions that were tried again, since the start', () => database.load.retries);
  }

  /** Express middleware that measures each request of the API. */
  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const end = this.#durations.startTimer();
    response.once('finish', () => {
      end({ method: request.method, route: routeOf(request), status: String(response.statusCode) });
    });
    next();
  };

  /** A number that is read when it is asked for. */
  #watch(name: string, help: string, read: () => number): void {
    new Gauge({
      name: `ringbreaker_${name}`,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }
}

/** The template of the route that answered, as `/api/v1/rackets/:id`; `unmatched` when none did. */
export function routeOf(request: Request): string {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : 'unmatched';
}
