import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Explanation } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { EntityKeyDto, ExplanationDto } from './entities.dto.ts';
import { Explanations } from './explanations.service.ts';

@ApiTags('entities')
@Controller('entities')
export class ExplanationsController {
  constructor(@Inject(Explanations) private readonly explanations: Explanations) {}

  @Get(':key/explanation')
  @ApiOperation({
    summary:
      'Why a seller, an operator or a group is no racket: its log-odds in parts, and the gate that held it; of a racket why it is one',
  })
  @ZodResponse({ status: 200, type: ExplanationDto })
  @ApiProblems('not-found', 'invalid')
  of(@Param() { key }: EntityKeyDto, @CurrentViewer() viewer: Viewer): Promise<Explanation> {
    return this.explanations.of(key, viewer.contributors);
  }
}
