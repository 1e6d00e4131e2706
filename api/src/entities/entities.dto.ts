import { EntityView, EvidenceView, Explanation, LinksView, NeighboursView, NodeKind } from '@ringbreaker/cypher/domain';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { keys, limitUpTo, listOf } from '../paging/list-query.ts';

export const key = z.string().min(1).max(1_000);
const linkType = z.string().regex(/^[A-Z_]{1,40}$/, 'Expected a type of link, as USES');
const DAY = /^(-?\d{1,6})?,(-?\d{1,6})?$/;

const NeighboursQuery = z.strictObject({
  type: listOf(linkType).describe('types of link, separated by commas'),
  kind: listOf(NodeKind).describe('kinds of thing, separated by commas'),
  limit: limitUpTo(1_000, 200),
  order: z.enum(['weight', 'most', 'least']).default('weight').describe('by weight, or most or least connected first'),
  window: z
    .string()
    .max(20)
    .regex(DAY, 'Expected two days since 1970-01-01, as 19000,19400; either may be left out')
    .optional()
    .describe('only links seen between two days since 1970-01-01, as `19000,19400`'),
  connecting: keys.describe('only what also touches one of these keys, separated by commas'),
});

const EvidenceQuery = z.strictObject({ from: key, type: linkType, to: key, limit: limitUpTo(1_000, 100) });

const LinksQuery = z.strictObject({
  keys: z.array(key).min(1).max(1_000).describe('things whose links are wanted'),
  others: z.array(key).max(10_000).default([]).describe('things that the links may lead to, beside `keys` themselves'),
});

export class EntityKeyDto extends createZodDto(z.strictObject({ key })) {}
export class NeighboursQueryDto extends createZodDto(NeighboursQuery) {}
export class EvidenceQueryDto extends createZodDto(EvidenceQuery) {}
export class LinksQueryDto extends createZodDto(LinksQuery) {}
export class LinksViewDto extends createZodDto(LinksView) {}
export class EntityViewDto extends createZodDto(EntityView) {}
export class NeighboursViewDto extends createZodDto(NeighboursView) {}
export class EvidenceViewDto extends createZodDto(EvidenceView) {}
export class ExplanationDto extends createZodDto(Explanation) {}
