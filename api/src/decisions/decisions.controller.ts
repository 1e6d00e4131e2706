import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RacketDecisionPage, RacketTriage } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { RacketIdDto } from '../rackets/rackets.dto.ts';
import { DecisionsQueryDto, NewRacketDecisionDto, RacketDecisionPageDto, RacketTriageDto } from './decisions.dto.ts';
import { Decisions } from './decisions.service.ts';

@ApiTags('rackets')
@Controller('rackets/:id/decisions')
export class DecisionsController {
  constructor(@Inject(Decisions) private readonly decisions: Decisions) {}

  @Get()
  @ApiOperation({ summary: 'What people decided on a racket, the latest first: who, when and why' })
  @ZodResponse({ status: 200, type: RacketDecisionPageDto })
  @ApiProblems('not-found', 'invalid')
  list(
    @Param() { id }: RacketIdDto,
    @Query() query: DecisionsQueryDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<RacketDecisionPage> {
    return this.decisions.list(id, query, viewer.contributors);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirms a racket, dismisses it until a day, or takes back the last decision' })
  @ZodResponse({ status: 200, type: RacketTriageDto })
  @ApiProblems('invalid', 'conflict', 'too-large')
  decide(
    @Param() { id }: RacketIdDto,
    @Body() wanted: NewRacketDecisionDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<RacketTriage> {
    return this.decisions.decide(id, wanted, viewer);
  }
}
