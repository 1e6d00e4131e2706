import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RacketNamed, RacketNamingPage } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { RacketIdDto } from '../rackets/rackets.dto.ts';
import { NamesQueryDto, NewRacketNameDto, RacketNamedDto, RacketNamingPageDto } from './names.dto.ts';
import { Names } from './names.service.ts';

@ApiTags('rackets')
@Controller('rackets/:id/names')
export class NamesController {
  constructor(@Inject(Names) private readonly names: Names) {}

  @Get()
  @ApiOperation({ summary: 'What people called a racket, the latest first: who and when' })
  @ZodResponse({ status: 200, type: RacketNamingPageDto })
  @ApiProblems('not-found', 'invalid')
  list(
    @Param() { id }: RacketIdDto,
    @Query() query: NamesQueryDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<RacketNamingPage> {
    return this.names.list(id, query, viewer.contributors);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Names a racket, or takes its name away' })
  @ZodResponse({ status: 200, type: RacketNamedDto })
  @ApiProblems('invalid', 'conflict', 'too-large')
  name(
    @Param() { id }: RacketIdDto,
    @Body() wanted: NewRacketNameDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<RacketNamed> {
    return this.names.name(id, wanted, viewer);
  }
}
