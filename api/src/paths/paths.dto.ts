import { NodeKind, PathsView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { key } from '../entities/entities.dto.ts';
import { limitUpTo, listOf } from '../paging/list-query.ts';

const PathsQuery = z.strictObject({
  from: key,
  to: key,
  k: limitUpTo(5, 3).describe(
    'how many paths; those that differ by a value alone count as one, and all of them are told',
  ),
  maxLength: limitUpTo(8, 6).describe('how many steps a path has at most'),
  avoid: listOf(NodeKind).describe('kinds not to pass through, separated by commas'),
  avoidHubs: z.enum(['true', 'false']).default('true').describe('not through what so many use that it links nobody'),
});
export class PathsQueryDto extends createZodDto(PathsQuery) {}
export class PathsViewDto extends createZodDto(PathsView) {}
