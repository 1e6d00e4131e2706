import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AuditNoted, AuditPage } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { AuditNotedDto, AuditPageDto, AuditQueryDto, NewAuditNoteDto } from './audit.dto.ts';
import { AuditTrail } from './audit.service.ts';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(@Inject(AuditTrail) private readonly trail: AuditTrail) {}

  @Get()
  @ApiOperation({ summary: 'Who did what, the latest first: entries of those who saw no more than the reader does' })
  @ZodResponse({ status: 200, type: AuditPageDto })
  @ApiProblems('invalid')
  list(@Query() query: AuditQueryDto, @CurrentViewer() viewer: Viewer): Promise<AuditPage> {
    return this.trail.list(query, viewer.contributors);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Writes down what a browser did with what it has: a file that it wrote, names that it shows',
  })
  @ZodResponse({ status: 200, type: AuditNotedDto })
  @ApiProblems('invalid', 'too-large')
  async note(@Body() { action, subject }: NewAuditNoteDto, @CurrentViewer() viewer: Viewer): Promise<AuditNoted> {
    return { number: await this.trail.write(viewer, action, subject) };
  }
}
