import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { Problem } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { PROBLEM_KINDS, type ProblemKind } from './problem-error.ts';

class ProblemDto extends createZodDto(Problem) {}

/** Every operation may answer these. */
const EVERYWHERE = ['bad-request', 'signed-out', 'forbidden', 'too-many-requests', 'too-long', 'unavailable'] as const;

/** Documents the problems that a route may answer with, beside those that every route may. */
export function ApiProblems(...kinds: ProblemKind[]) {
  const all = [...new Set<ProblemKind>([...kinds, ...EVERYWHERE])];
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ...all.map((kind) =>
      ApiResponse({
        status: PROBLEM_KINDS[kind].status,
        description: PROBLEM_KINDS[kind].title,
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
      }),
    ),
  );
}
