import type { Land } from './land.ts';
import { AMERICA } from './lands-america.ts';
import { ELSEWHERE } from './lands-elsewhere.ts';

export type { Land };

export const LANDS: readonly Land[] = [...AMERICA, ...ELSEWHERE];

/** The land of a code. */
export function landOf(code: string): Land {
  return LANDS.find((land) => land.code === code) as Land;
}
