import { z } from 'zod';
import { ValueVerdict, VerdictStanding } from './verdict.ts';
import { NamedThing, pageOf } from '../views.ts';

/** A verdict with what its values are called, and how it stands. */
export const VerdictView = ValueVerdict.extend({ one: NamedThing, other: NamedThing, standing: VerdictStanding });
export type VerdictView = z.infer<typeof VerdictView>;
export const VerdictPage = pageOf(VerdictView);
export type VerdictPage = z.infer<typeof VerdictPage>;
