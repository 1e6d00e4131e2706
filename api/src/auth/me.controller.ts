import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MeView } from '@ringbreaker/cypher/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { WithoutGraph } from '../graph/without-graph.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { type Caller, standingOf } from './callers.ts';
import { CurrentCaller } from './current-viewer.ts';
import { operationsOf } from './policy.ts';
import { Sessions } from './sessions.ts';

class MeDto extends createZodDto(MeView) {}

@ApiTags('me')
@WithoutGraph()
@Controller('me')
export class MeController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who is signed in, whose facts they see, and what they may do' })
  @ZodResponse({ status: 200, type: MeDto })
  @ApiProblems()
  me(@CurrentCaller() caller: Caller): MeView {
    const csrf = 'session' in caller ? this.sessions.csrfOf(caller.session) : null;
    return { ...caller.viewer, may: operationsOf(standingOf(caller)), csrf, instance: this.config.instance };
  }
}
