import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { VisitView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { NewVisitDto, VisitViewDto } from './visits.dto.ts';
import { Visits } from './visits.service.ts';

@ApiTags('me')
@Controller('me/visit')
export class VisitsController {
  constructor(@Inject(Visits) private readonly visits: Visits) {}

  @Get()
  @ApiOperation({ summary: 'Up to which run one has looked at what changed' })
  @ZodResponse({ status: 200, type: VisitViewDto })
  @ApiProblems()
  last(@CurrentViewer() viewer: Viewer): Promise<VisitView> {
    return this.visits.last(viewer);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Notes that one has looked at all that changed up to a run' })
  @ZodResponse({ status: 200, type: VisitViewDto })
  @ApiProblems('invalid')
  keep(@Body() { run }: NewVisitDto, @CurrentViewer() viewer: Viewer): Promise<VisitView> {
    return this.visits.keep(run, viewer);
  }
}
