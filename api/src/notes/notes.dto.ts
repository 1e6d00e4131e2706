import { NewNote, NoteChange, NotedPlaces, NotePage, NoteVersionPage, NoteView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { key } from '../entities/entities.dto.ts';
import { cursor, limitUpTo } from '../paging/list-query.ts';

const page = { cursor, limit: limitUpTo(200, 50) };
const NotesQuery = z
  .strictObject({
    key: key.optional().describe('key of a thing, or id of a racket'),
    from: key.optional().describe('of a link: its first end, with `type` and `to`'),
    type: z.string().max(40).optional(),
    to: key.optional(),
    ...page,
  })
  .refine(({ key: thing, from, type, to }) => (thing === undefined) === Boolean(from && type && to), {
    path: ['key'],
    error: 'Name a thing by `key`, or a link by `from`, `type` and `to`.',
  });

export class NotesQueryDto extends createZodDto(NotesQuery) {}
export class NoteVersionsQueryDto extends createZodDto(z.strictObject(page)) {}
export class NoteIdDto extends createZodDto(z.strictObject({ id: z.string().min(1).max(100) })) {}
export class NewNoteDto extends createZodDto(NewNote) {}
export class NoteChangeDto extends createZodDto(NoteChange) {}
export class NoteViewDto extends createZodDto(NoteView) {}
export class NotePageDto extends createZodDto(NotePage) {}
export class NoteVersionPageDto extends createZodDto(NoteVersionPage) {}
export class NotedPlacesDto extends createZodDto(NotedPlaces) {}
