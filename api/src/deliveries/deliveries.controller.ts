import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DeliveryPage, JobRequested } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { JobRequestedDto } from '../runs/runs.dto.ts';
import { DeliveriesQueryDto, DeliveryPageDto, DeliverySeqDto, NewWithdrawalDto } from './deliveries.dto.ts';
import { Deliveries } from './deliveries.service.ts';

@ApiTags('deliveries')
@Controller('deliveries')
export class DeliveriesController {
  constructor(@Inject(Deliveries) private readonly deliveries: Deliveries) {}

  @Get()
  @ApiOperation({ summary: 'What was delivered and what was withdrawn, the latest first' })
  @ZodResponse({ status: 200, type: DeliveryPageDto })
  @ApiProblems('invalid')
  list(@Query() query: DeliveriesQueryDto, @CurrentViewer() viewer: Viewer): Promise<DeliveryPage> {
    return this.deliveries.list(query, viewer.contributors);
  }

  @Post(':seq/withdrawals')
  @HttpCode(202)
  @ApiOperation({ summary: 'Puts a withdrawal into the queue, or first what it would do; the job’s counts say what' })
  @ZodResponse({ status: 202, type: JobRequestedDto })
  @ApiProblems('invalid', 'not-found', 'too-large')
  withdraw(
    @Param() { seq }: DeliverySeqDto,
    @Body() wanted: NewWithdrawalDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<JobRequested> {
    return this.deliveries.withdraw(seq, wanted, viewer);
  }
}
