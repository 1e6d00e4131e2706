import { z } from 'zod';
import { NodeKind } from '../kinds.ts';
import { LinkRef } from './racket.ts';
import { TieWeight } from './weighed.ts';

/** A value that ties a member into its racket. */
export const MemberTie = z.object({
  key: z.string(),
  kind: NodeKind,
  label: z.string(),
  users: z.number().int(),
  weight: TieWeight,
  links: z.array(LinkRef).describe('by which it uses the value, itself or by one of its stores'),
});

/** The one member of a racket who uses a value that nobody else uses. */
export const LoneMember = z.object({ member: z.string(), label: z.string(), racketId: z.string() });
export type LoneMember = z.infer<typeof LoneMember>;

/** Beside a value: of whom alone it is. */
export const OfOneAlone = LoneMember.nullable().describe(
  'of a value that ties no racket: the member of one who alone uses it',
);
