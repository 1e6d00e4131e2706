import type { z } from 'zod';
import { RacketNaming } from './racket-name.ts';
import { pageOf } from '../views.ts';

export const RacketNamingPage = pageOf(RacketNaming);
export type RacketNamingPage = z.infer<typeof RacketNamingPage>;
