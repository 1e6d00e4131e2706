import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { VerdictPage, VerdictView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { NewVerdictDto, VerdictPageDto, VerdictsQueryDto, VerdictViewDto } from './verdicts.dto.ts';
import { Verdicts } from './verdicts.service.ts';

@ApiTags('verdicts')
@Controller('verdicts')
export class VerdictsController {
  constructor(@Inject(Verdicts) private readonly verdicts: Verdicts) {}

  @Get()
  @ApiOperation({ summary: 'What people said of two values, the latest first, and which of it is in force' })
  @ZodResponse({ status: 200, type: VerdictPageDto })
  @ApiProblems('invalid')
  list(@Query() query: VerdictsQueryDto, @CurrentViewer() viewer: Viewer): Promise<VerdictPage> {
    return this.verdicts.list(query, viewer.contributors);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Says of two values that they are the same, or are not; heeded from the next detection on' })
  @ZodResponse({ status: 200, type: VerdictViewDto })
  @ApiProblems('invalid', 'too-large')
  give(@Body() verdict: NewVerdictDto, @CurrentViewer() viewer: Viewer): Promise<VerdictView> {
    return this.verdicts.give(verdict, viewer);
  }
}
