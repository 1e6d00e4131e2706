import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { JobCancelled, JobRequested, RunsPage, ScheduleView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { JobCancelledDto, JobRequestedDto, NewJobDto, RunsPageDto, RunsQueryDto, ScheduleViewDto } from './runs.dto.ts';
import { Runs } from './runs.service.ts';

@ApiTags('runs')
@Controller()
export class RunsController {
  constructor(@Inject(Runs) private readonly runs: Runs) {}

  @Get('runs')
  @ApiOperation({ summary: 'The runs of all jobs: those that wait first, then the newest' })
  @ZodResponse({ status: 200, type: RunsPageDto })
  @ApiProblems('invalid')
  list(@Query() query: RunsQueryDto, @CurrentViewer() viewer: Viewer): Promise<RunsPage> {
    return this.runs.list(query, viewer.contributors);
  }

  @Post('runs')
  @HttpCode(202)
  @ApiOperation({ summary: 'Puts a job into the queue; a scheduler takes it when its turn comes' })
  @ApiHeader({ name: 'idempotency-key', required: false, description: 'The same key makes one job, however often' })
  @ZodResponse({ status: 202, type: JobRequestedDto })
  @ApiProblems('invalid', 'forbidden', 'too-large')
  start(
    @Body() job: NewJobDto,
    @CurrentViewer() viewer: Viewer,
    @Headers('idempotency-key') key?: string,
  ): Promise<JobRequested> {
    return this.runs.start(job, { by: viewer.name, key });
  }

  @Post('runs/:id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cancels a job: one that waits at once, one that runs within seconds' })
  @ZodResponse({ status: 200, type: JobCancelledDto })
  @ApiProblems('not-found', 'forbidden')
  cancel(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<JobCancelled> {
    return this.runs.cancel(id, viewer.name);
  }

  @Get('schedule')
  @ApiOperation({ summary: 'The lines of the schedule and their next slots' })
  @ZodResponse({ status: 200, type: ScheduleViewDto })
  @ApiProblems()
  schedule(): Promise<ScheduleView> {
    return this.runs.schedule();
  }
}
