import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ScreeningView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { NewScreeningDto, ScreeningViewDto } from './screenings.dto.ts';
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
}
