import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { Database, endSession, LOCK, signInUser } from '@ringbreaker/cypher';
import { saying } from '@ringbreaker/cypher/domain';
import type { Response } from 'express';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { WithoutGraph } from '../graph/without-graph.ts';
import { Metrics } from '../metrics/metrics.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Caller } from './callers.ts';
import { CurrentCaller } from './current-viewer.ts';
import { SESSION_MS, SessionCookies } from './session-cookies.ts';

class PasswordDto extends createZodDto(
  z.strictObject({ name: z.string().min(1).max(100), password: z.string().min(1).max(256) }),
) {}

@ApiTags('me')
@WithoutGraph()
@Controller()
export class SessionController {
  constructor(
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(Database) private readonly database: Database,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Post('sign-in')
  @HttpCode(204)
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  @ApiOperation({ summary: 'Signs a user in by name and password: sets the session' })
  @ApiResponse({ status: 204, description: 'Signed in' })
  @ApiProblems('signed-out', 'invalid')
  async byPassword(
    @Body() { name, password }: PasswordDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const person = await signInUser(this.database, { name: name.trim().toLowerCase(), password }, new Date());
    this.metrics.signIns.inc({ way: 'password', outcome: person ? 'in' : 'refused' });
    if (!person) {
      // What exactly is wrong would tell a stranger which names there are.
      throw new ProblemError('signed-out', saying`Name or password is wrong, or this user is locked or disabled.`, {
        todo: saying`${LOCK.after} wrong passwords lock a user for ${LOCK.minutes} minutes; an operator lifts that by \`ringbreaker user enable\`.`,
      });
    }
    await this.cookies.begin(response, person, 'user');
  }

  @Post('sign-out')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends the session, in this browser and wherever its cookie was copied to' })
  @ApiResponse({ status: 204, description: 'Signed out' })
  @ApiProblems()
  async signOut(@CurrentCaller() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<void> {
    const now = Date.now();
    if ('session' in caller) {
      await this.database.run(endSession, { session: caller.session.id, until: now + SESSION_MS, now });
    }
    this.cookies.forget(response);
  }
}
