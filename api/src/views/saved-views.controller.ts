import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { SavedViewPage, SavedViewView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import {
  NewSavedViewDto,
  SavedViewChangeDto,
  SavedViewIdDto,
  SavedViewPageDto,
  SavedViewQueryDto,
  SavedViewsQueryDto,
  SavedViewViewDto,
  VersionsQueryDto,
} from './saved-views.dto.ts';
import { SavedViews } from './saved-views.service.ts';

@ApiTags('views')
@Controller('views')
export class SavedViewsController {
  constructor(@Inject(SavedViews) private readonly views: SavedViews) {}

  @Get()
  @ApiOperation({
    summary: 'The canvases, or filters of the list, that one kept, and those that others share, the latest first',
  })
  @ZodResponse({ status: 200, type: SavedViewPageDto })
  @ApiProblems('invalid')
  list(@Query() query: SavedViewsQueryDto, @CurrentViewer() viewer: Viewer): Promise<SavedViewPage> {
    return this.views.list(query, viewer);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Keeps a canvas, or a filter of the list, as the first version of a view' })
  @ZodResponse({ status: 200, type: SavedViewViewDto })
  @ApiProblems('invalid', 'too-large')
  keep(@Body() wanted: NewSavedViewDto, @CurrentViewer() viewer: Viewer): Promise<SavedViewView> {
    return this.views.keep(wanted, viewer);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A view with its canvas: its latest version, or one that is named' })
  @ZodResponse({ status: 200, type: SavedViewViewDto })
  @ApiProblems('invalid', 'not-found')
  one(
    @Param() { id }: SavedViewIdDto,
    @Query() { version }: SavedViewQueryDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<SavedViewView> {
    return this.views.one(id, version, viewer);
  }

  @Get(':id/versions')
  @ApiOperation({ summary: 'Every version of a view, the latest first' })
  @ZodResponse({ status: 200, type: SavedViewPageDto })
  @ApiProblems('invalid', 'not-found')
  versions(
    @Param() { id }: SavedViewIdDto,
    @Query() query: VersionsQueryDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<SavedViewPage> {
    return this.views.versions(id, query, viewer);
  }

  @Post(':id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keeps a new version of a view: another canvas, name or reader, or taken away' })
  @ZodResponse({ status: 200, type: SavedViewViewDto })
  @ApiProblems('invalid', 'not-found', 'conflict', 'too-large')
  change(
    @Param() { id }: SavedViewIdDto,
    @Body() wanted: SavedViewChangeDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<SavedViewView> {
    return this.views.change(id, wanted, viewer);
  }
}
