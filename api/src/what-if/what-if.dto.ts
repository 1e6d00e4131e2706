import { WhatIfView } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { key } from '../entities/entities.dto.ts';

const WhatIfQuestion = z.strictObject({
  remove: z.array(key).max(500).default([]).describe('keys of members to take away'),
  close: z.array(key).max(500).default([]).describe('keys of shared values, or of owners and suppliers, to close'),
  size: z.number().int().min(2).max(50).default(5).describe('members in the set of each strategy'),
  seed: z.number().int().min(0).max(2_147_483_647).default(1).describe('seed of every draw'),
});
export class WhatIfQuestionDto extends createZodDto(WhatIfQuestion) {}
export class WhatIfViewDto extends createZodDto(WhatIfView) {}
