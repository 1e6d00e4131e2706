import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Public, readSessionCookie, signedOut, WithoutGraph } from '../auth/session.guard.ts';
import { Sessions } from '../auth/sessions.ts';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { Metrics } from './metrics.ts';

@ApiTags('health')
@WithoutGraph()
@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  // A scraper has no browser: it may come with METRICS_TOKEN instead of a session, so the guard is passed by hand.
  @Get()
  @Public()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Prometheus metrics; with a session, or with METRICS_TOKEN as bearer' })
  @ApiProduces('text/plain')
  @ApiResponse({ status: 200, description: 'Metrics', content: { 'text/plain': { schema: { type: 'string' } } } })
  @ApiProblems()
  async read(@Req() request: Request): Promise<string> {
    const cookie = readSessionCookie(request);
    const allowed = this.#bearerFits(request.headers.authorization) || (cookie && (await this.sessions.read(cookie)));
    if (!allowed) throw signedOut();
    return this.metrics.registry.metrics();
  }

  #bearerFits(header: string | undefined): boolean {
    if (!this.config.metricsToken || !header) return false;
    const [given, expected] = [Buffer.from(header), Buffer.from(`Bearer ${this.config.metricsToken}`)];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
