import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NoteAbout, NotedPlaces, NotePage, NoteVersionPage, NoteView } from '@ringbreaker/cypher/domain';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import {
  NewNoteDto,
  NoteChangeDto,
  NotedPlacesDto,
  NoteIdDto,
  NotePageDto,
  NotesQueryDto,
  NoteVersionPageDto,
  NoteVersionsQueryDto,
  NoteViewDto,
} from './notes.dto.ts';
import { Notes } from './notes.service.ts';

@ApiTags('notes')
@Controller('notes')
export class NotesController {
  constructor(@Inject(Notes) private readonly notes: Notes) {}

  @Get()
  @ApiOperation({ summary: 'The notes about a thing, a racket or a link, the latest first' })
  @ZodResponse({ status: 200, type: NotePageDto })
  @ApiProblems('invalid', 'not-found')
  list(@Query() query: NotesQueryDto, @CurrentViewer() viewer: Viewer): Promise<NotePage> {
    return this.notes.list(aboutOf(query), query, viewer);
  }

  @Get('places')
  @ApiOperation({ summary: 'What there are notes about, and how many' })
  @ZodResponse({ status: 200, type: NotedPlacesDto })
  @ApiProblems()
  places(@CurrentViewer() viewer: Viewer): Promise<NotedPlaces> {
    return this.notes.noted(viewer);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Writes a note about a thing, a racket or a link' })
  @ApiHeader({ name: 'idempotency-key', required: false, description: 'The same key makes one note, however often' })
  @ZodResponse({ status: 200, type: NoteViewDto })
  @ApiProblems('invalid', 'not-found', 'too-large')
  write(
    @Body() wanted: NewNoteDto,
    @CurrentViewer() viewer: Viewer,
    @Headers('idempotency-key') key?: string,
  ): Promise<NoteView> {
    return this.notes.write(wanted, viewer, key);
  }

  @Get(':id/versions')
  @ApiOperation({ summary: 'Every version of a note, the latest first' })
  @ZodResponse({ status: 200, type: NoteVersionPageDto })
  @ApiProblems('invalid', 'not-found')
  versions(
    @Param() { id }: NoteIdDto,
    @Query() query: NoteVersionsQueryDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<NoteVersionPage> {
    return this.notes.versions(id, query, viewer);
  }

  @Post(':id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Changes the text of a note, removes it, or brings it back' })
  @ZodResponse({ status: 200, type: NoteViewDto })
  @ApiProblems('invalid', 'not-found', 'conflict', 'too-large')
  change(
    @Param() { id }: NoteIdDto,
    @Body() wanted: NoteChangeDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<NoteView> {
    return this.notes.change(id, wanted, viewer);
  }
}

function aboutOf({ key, from, type, to }: NotesQueryDto): NoteAbout {
  if (key !== undefined) return { key };
  return { from: from ?? '', type: type ?? '', to: to ?? '' };
}
