import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LeadView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { LeadQueryDto, LeadViewDto } from './leads.dto.ts';
import { Leads } from './leads.service.ts';

@ApiTags('leads')
@Controller('leads')
export class LeadsController {
  constructor(@Inject(Leads) private readonly leads: Leads) {}

  @Get()
  @ApiOperation({
    summary:
      'A lead grown from one seed: who may take part if the seed does, step by step, and who was left out and why',
  })
  @ZodResponse({ status: 200, type: LeadViewDto })
  @ApiProblems('not-found', 'invalid')
  grow(@Query() query: LeadQueryDto, @CurrentViewer() viewer: Viewer): Promise<LeadView> {
    return this.leads.grow(query, viewer.contributors);
  }
}
