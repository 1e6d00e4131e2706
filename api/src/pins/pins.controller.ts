import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PinPage, PinView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { NewPinDto, PinPageDto, PinsQueryDto, PinViewDto } from './pins.dto.ts';
import { Pins } from './pins.service.ts';

@ApiTags('pins')
@Controller('pins')
export class PinsController {
  constructor(@Inject(Pins) private readonly pins: Pins) {}

  @Get()
  @ApiOperation({ summary: 'What people said of sellers’ membership, the latest first, and which of it is in force' })
  @ZodResponse({ status: 200, type: PinPageDto })
  @ApiProblems('invalid')
  list(@Query() query: PinsQueryDto, @CurrentViewer() viewer: Viewer): Promise<PinPage> {
    return this.pins.list(query, viewer.contributors);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Keeps a seller in a racket, or lets it go again; heeded from the next detection on' })
  @ZodResponse({ status: 200, type: PinViewDto })
  @ApiProblems('invalid', 'too-large')
  give(@Body() pin: NewPinDto, @CurrentViewer() viewer: Viewer): Promise<PinView> {
    return this.pins.give(pin, viewer);
  }
}
