import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RacketWorkflow, WorkflowStepPage } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { RacketIdDto } from '../rackets/rackets.dto.ts';
import { NewWorkflowStepDto, RacketWorkflowDto, WorkflowQueryDto, WorkflowStepPageDto } from './workflow.dto.ts';
import { Workflows } from './workflow.service.ts';

@ApiTags('rackets')
@Controller('rackets/:id/workflow')
export class WorkflowController {
  constructor(@Inject(Workflows) private readonly workflows: Workflows) {}

  @Get()
  @ApiOperation({
    summary: 'The steps of the work on a racket, the latest first: stage, assignee, due day, who and when',
  })
  @ZodResponse({ status: 200, type: WorkflowStepPageDto })
  @ApiProblems('not-found', 'invalid')
  list(
    @Param() { id }: RacketIdDto,
    @Query() query: WorkflowQueryDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<WorkflowStepPage> {
    return this.workflows.list(id, query, viewer.contributors);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Says how far the work on a racket is, who does it, and by which day' })
  @ZodResponse({ status: 200, type: RacketWorkflowDto })
  @ApiProblems('invalid', 'conflict', 'too-large')
  work(
    @Param() { id }: RacketIdDto,
    @Body() wanted: NewWorkflowStepDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<RacketWorkflow> {
    return this.workflows.work(id, wanted, viewer);
  }
}
