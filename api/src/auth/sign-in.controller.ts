import { LINK_USER } from '@ringbreaker/cypher';
import { saying } from '@ringbreaker/cypher/domain';
import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { WithoutGraph } from '../graph/without-graph.ts';
import { Metrics } from '../metrics/metrics.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { SessionCookies } from './session-cookies.ts';
import type { Person } from './sessions.ts';
import { SignInLinks } from './sign-in-links.ts';

class SignInQuery extends createZodDto(z.strictObject({ token: z.string().min(1).max(200) })) {}

@ApiTags('me')
@WithoutGraph()
@Controller('sign-in')
export class SignInController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SignInLinks) private readonly links: SignInLinks,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get()
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @Header('Referrer-Policy', 'no-referrer')
  @ApiOperation({ summary: 'Uses up a one-time link: sets the session and goes to the explorer' })
  @ApiResponse({ status: 302, description: 'To the explorer' })
  @ApiProblems('signed-out', 'invalid')
  async byLink(@Query() query: SignInQuery, @Req() request: Request, @Res() response: Response): Promise<void> {
    // Programs that look where a link leads must not use it up.
    if (request.method === 'HEAD') return void response.status(200).end();
    const fits = this.links.redeem(query.token, Date.now());
    this.metrics.signIns.inc({ way: 'link', outcome: fits ? 'in' : 'refused' });
    if (!fits) {
      // Whoever is signed in already goes on; the page to sign in says why others see it.
      if (request.headers.accept?.includes('text/html')) return response.redirect(302, '/?link=over');
      throw new ProblemError('signed-out', saying`This sign-in link was used before, or is over.`, {
        todo: saying`Start the server again, or send it SIGUSR2: it prints a new one.`,
      });
    }
    const viewer: Person = { name: LINK_USER, role: 'admin', contributors: this.config.contributors?.slice() ?? null };
    await this.cookies.begin(response, viewer, 'link');
    response.redirect(302, '/');
  }
}
