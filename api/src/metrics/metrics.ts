import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Counts and times requests by route template, never by address: an address may hold a phone number. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly #durations = new Histogram({
    name: 'ringbreaker_http_request_seconds',
    help: 'How long requests took, by method, route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'ringbreaker_' });
  }

  /** Express middleware that measures each request of the API. */
  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const end = this.#durations.startTimer();
    response.once('finish', () => {
      end({ method: request.method, route: routeOf(request), status: String(response.statusCode) });
    });
    next();
  };
}

/** The template of the route that answered, as `/api/v1/rackets/:id`; `unmatched` when none did. */
export function routeOf(request: Request): string {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : 'unmatched';
}
