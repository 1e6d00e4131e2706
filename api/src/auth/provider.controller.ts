import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { type ProviderRefusal, SignInWays, saying } from '@ringbreaker/cypher/domain';
import type { Request, Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { WithoutGraph } from '../graph/without-graph.ts';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { Metrics } from '../metrics/metrics.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { ProblemError, type ProblemKind } from '../problems/problem-error.ts';
import { ProviderSignIn } from './provider-sign-in.service.ts';
import { SessionCookies } from './session-cookies.ts';

class SignInWaysDto extends createZodDto(SignInWays) {}

/** What the explorer tells in words of its own; of all else the answer itself tells. */
const TOLD_ON_PAGE: Partial<Record<ProblemKind, ProviderRefusal>> = {
  'signed-out': 'provider',
  unavailable: 'provider-away',
};

const CALLBACK = '/api/v1/sign-in/provider/callback';

@ApiTags('me')
@WithoutGraph()
@Controller('sign-in')
export class ProviderController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ProviderSignIn) private readonly signIn: ProviderSignIn,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('ways')
  @ApiOperation({ summary: 'By which ways one may sign in' })
  @ZodResponse({ status: 200, type: SignInWaysDto })
  @ApiProblems()
  ways(): SignInWays {
    return { provider: this.config.oidc?.label ?? null };
  }

  @Get('provider')
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @ApiOperation({ summary: 'Sends a browser to the identity provider to sign in' })
  @ApiResponse({ status: 302, description: 'To the provider' })
  @ApiProblems('not-found')
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    await orTellPage(request, response, async () => {
      const { url, flow } = await this.signIn.begin(this.#address(request, CALLBACK));
      await this.cookies.keepFlow(response, flow);
      response.redirect(302, url.href);
    });
  }

  @Get('provider/callback')
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @ApiOperation({ summary: 'Where the provider sends a browser back to: sets the session and goes to the explorer' })
  @ApiResponse({ status: 302, description: 'To the explorer' })
  @ApiProblems('signed-out', 'not-found')
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    const flow = await this.cookies.takeFlow(request, response);
    await orTellPage(request, response, async () => {
      const person = await this.signIn.finish(new URL(this.#address(request, request.originalUrl)), flow);
      this.metrics.signIns.inc({ way: 'provider', outcome: person ? 'in' : 'refused' });
      // What exactly does not fit would help nobody but who tries.
      if (!person)
        throw new ProblemError('signed-out', saying`The identity provider’s answer does not let you in.`, {
          todo: saying`Begin again. If it stays so, an operator has to let you in, by your groups at the provider or by \`ringbreaker user add\`.`,
        });
      await this.cookies.begin(response, person, 'user');
      response.redirect(302, '/');
    });
  }

  /** How a browser reaches a path of this server; its name is one that this server is called by. */
  #address(request: Request, path: string): string {
    return `${this.config.publicUrl ?? `${request.protocol}://${request.get('host')}`}${path}`;
  }
}

/** Where a browser is on its way, the explorer tells it what did not go: a page can't be read as JSON. */
async function orTellPage(request: Request, response: Response, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ProblemError) || !request.headers.accept?.includes('text/html')) throw error;
    const refused = TOLD_ON_PAGE[error.kind];
    if (!refused) throw error;
    response.redirect(302, `/?refused=${refused}`);
  }
}
