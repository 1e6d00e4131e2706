import { EventPage } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

export class EventsQueryDto extends createZodDto(z.strictObject({ cursor, limit: limitUpTo(200, 50) })) {}
export class EventPageDto extends createZodDto(EventPage) {}
