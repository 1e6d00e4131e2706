import { NewSavedView, SavedViewChange, SavedViewPage, SavedViewView, ViewKind } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

const pages = z.strictObject({ cursor, limit: limitUpTo(200, 50) });

export class SavedViewsQueryDto extends createZodDto(pages.extend({ kind: ViewKind.default('canvas') })) {}
export class VersionsQueryDto extends createZodDto(pages) {}
export class SavedViewIdDto extends createZodDto(z.strictObject({ id: z.uuid() })) {}
export class SavedViewQueryDto extends createZodDto(
  z.strictObject({ version: z.coerce.number().int().min(1).optional().describe('the latest, where none is named') }),
) {}
export class NewSavedViewDto extends createZodDto(NewSavedView) {}
export class SavedViewChangeDto extends createZodDto(SavedViewChange) {}
export class SavedViewPageDto extends createZodDto(SavedViewPage) {}
export class SavedViewViewDto extends createZodDto(SavedViewView) {}
