import type { HarmDriver, RacketScore } from '@ringbreaker/cypher/domain';
import { counted, percent } from '../../graph/words.ts';
import { serverSays, t } from '../../words/words.ts';

/** What a driver of a racket's harm counts, as a line of a list says it. */
export const sayDriver = (driver: HarmDriver['driver'], value: number, score: RacketScore): string =>
  SAYS[driver](value, score);

const SAYS: Readonly<Record<HarmDriver['driver'], (value: number, score: RacketScore) => string>> = {
  brands: (value) => t`${counted(value, 'brand')} on offer`,
  listings: (value) => counted(value, 'listing'),
  dangerous: (value) => t`${percent(value)} of its goods may hurt people`,
  found: sayFound,
};

/** What was found, as the reason says it that brings the points; of one that may not be seen, that there is one. */
function sayFound(value: number, { parts }: RacketScore): string {
  if (value === 0) return t`No confirmed outcome`;
  const found = parts.find(({ family }) => family === 'outcome');
  return found ? withoutStop(serverSays(found.best.says)) : t`A confirmed outcome, held by others`;
}

/** A sentence as a line of a list: none of them ends with a stop. */
const withoutStop = (sentence: string): string => sentence.replace(/[.。]$/, '');
