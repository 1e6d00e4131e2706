import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { WhatIfView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { RacketIdDto } from '../rackets/rackets.dto.ts';
import { WhatIfQuestionDto, WhatIfViewDto } from './what-if.dto.ts';
import { WhatIfs } from './what-if.service.ts';

@ApiTags('rackets')
@Controller('rackets')
export class WhatIfController {
  constructor(@Inject(WhatIfs) private readonly whatIfs: WhatIfs) {}

  @Post(':id/what-if')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'What becomes of a racket when members are taken away or values closed, at once and later: a read, by POST for its keys',
  })
  @ZodResponse({ status: 200, type: WhatIfViewDto })
  @ApiProblems('not-found', 'invalid', 'too-slow')
  ask(
    @Param() { id }: RacketIdDto,
    @Body() question: WhatIfQuestionDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<WhatIfView> {
    return this.whatIfs.ask(id, question, viewer.contributors);
  }
}
