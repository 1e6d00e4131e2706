import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { MeView } from '@ringbreaker/cypher/domain';
import type { Request, Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { WithoutGraph } from '../graph/without-graph.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { type Caller, standingOf } from './callers.ts';
import { CurrentCaller } from './current-viewer.ts';
import { operationsOf } from './policy.ts';
import { type Person, SESSION_HOURS, sessionCookie, Sessions } from './sessions.ts';
import { SignInLinks } from './sign-in-links.ts';

class SignInQuery extends createZodDto(z.strictObject({ token: z.string().min(1).max(200) })) {}
class MeDto extends createZodDto(MeView) {}

@ApiTags('me')
@WithoutGraph()
@Controller()
export class SignInController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SignInLinks) private readonly links: SignInLinks,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @Get('sign-in')
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @ApiOperation({ summary: 'Uses up a one-time link: sets the session and goes to the explorer' })
  @ApiResponse({ status: 302, description: 'To the explorer' })
  @ApiProblems('signed-out', 'invalid')
  async signIn(@Query() query: SignInQuery, @Req() request: Request, @Res() response: Response): Promise<void> {
    // Programs that look where a link leads must not use it up.
    if (request.method === 'HEAD') return void response.status(200).end();
    if (!this.links.redeem(query.token, Date.now())) {
      // Whoever is signed in already, or opens an old link, is best told by the explorer.
      if (request.headers.accept?.includes('text/html')) return response.redirect(302, '/');
      throw new ProblemError('signed-out', 'This sign-in link was used before, or is over.', {
        todo: 'Start the server again, or send it SIGUSR2: it prints a new one.',
      });
    }
    const viewer: Person = { name: 'local', role: 'admin', contributors: this.config.contributors?.slice() ?? null };
    response.cookie(sessionCookie(request.socket.localPort), await this.sessions.sign(viewer), {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.publicUrl?.startsWith('https:') ?? false,
      maxAge: SESSION_HOURS * 3_600_000,
      path: '/',
    });
    response.redirect(302, '/');
  }

  @Get('me')
  @ApiOperation({ summary: 'Who is signed in, whose facts they see, and what they may do' })
  @ZodResponse({ status: 200, type: MeDto })
  @ApiProblems()
  me(@CurrentCaller() caller: Caller): MeView {
    const csrf = 'session' in caller ? this.sessions.csrfOf(caller.session) : null;
    return { ...caller.viewer, may: operationsOf(standingOf(caller)), csrf };
  }
}
