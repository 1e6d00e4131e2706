import { NewVisit, VisitView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';

export class NewVisitDto extends createZodDto(NewVisit) {}
export class VisitViewDto extends createZodDto(VisitView) {}
