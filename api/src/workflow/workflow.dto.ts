import { NewWorkflowStep, RacketWorkflow, WorkflowStepPage } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { cursor, limitUpTo } from '../paging/list-query.ts';

export class WorkflowQueryDto extends createZodDto(z.strictObject({ cursor, limit: limitUpTo(200, 50) })) {}
export class NewWorkflowStepDto extends createZodDto(NewWorkflowStep) {}
export class RacketWorkflowDto extends createZodDto(RacketWorkflow) {}
export class WorkflowStepPageDto extends createZodDto(WorkflowStepPage) {}
