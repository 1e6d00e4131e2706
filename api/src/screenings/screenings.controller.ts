import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { JobRequested, ScreeningView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { JobRequestedDto } from '../runs/runs.dto.ts';
import { NewScreeningDto, NewStoredScreeningDto, ScreeningViewDto } from './screenings.dto.ts';
import { Screenings } from './screenings.service.ts';

@ApiTags('screenings')
@Controller('screenings')
export class ScreeningsController {
  constructor(@Inject(Screenings) private readonly screenings: Screenings) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Is this seller, account, phone, address or listing tied to a known racket? One or a batch; nothing is stored',
  })
  @ZodResponse({ status: 200, type: ScreeningViewDto })
  @ApiProblems('invalid', 'too-large')
  screen(@Body() question: NewScreeningDto, @CurrentViewer() viewer: Viewer): Promise<ScreeningView> {
    return this.screenings.screen(question, viewer.contributors);
  }

  @Post('stored')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Puts into the queue that these newcomers are kept: a job loads them as a delivery of `screening`, which can be withdrawn',
  })
  @ZodResponse({ status: 202, type: JobRequestedDto })
  @ApiProblems('invalid', 'too-large')
  store(@Body() { subjects }: NewStoredScreeningDto, @CurrentViewer() viewer: Viewer): Promise<JobRequested> {
    return this.screenings.store(subjects, viewer);
  }
}
