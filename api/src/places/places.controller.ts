import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PlacesView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { PlacesQueryDto, PlacesViewDto } from './places.dto.ts';
import { Places } from './places.service.ts';

@ApiTags('places')
@Controller('places')
export class PlacesController {
  constructor(@Inject(Places) private readonly places: Places) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Where things are, by their addresses, and how exactly that is known: a read, by POST for its many keys',
  })
  @ZodResponse({ status: 200, type: PlacesViewDto })
  @ApiProblems('invalid', 'too-large')
  of(@Body() { keys }: PlacesQueryDto, @CurrentViewer() viewer: Viewer): Promise<PlacesView> {
    return this.places.of(keys, viewer.contributors);
  }
}
