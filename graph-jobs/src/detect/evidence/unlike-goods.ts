import { saying, type CounterEvidence } from '@ringbreaker/cypher/domain';
import type { Community } from './community.ts';

const EVIDENCE = 50;

/**
 * Operators that sell no brand of those whom shared values join them with: strangers who share a value by chance look
 * so. Where that is usual, it says nothing.
 */
export function unlikeGoods({ goods }: Community): CounterEvidence[] {
  if (!goods || goods.usual === 0) return [];
  const unlike = goods.operators.filter(({ alike }) => alike === 0);
  if (unlike.length === 0) return [];
  const [many, few] = [
    saying`${unlike.length} operators sell no brand of those whom shared values join them with: strangers who share a value by chance look the same.`,
    saying`1 operator sells no brand of those whom shared values join it with: strangers who share a value by chance look the same.`,
  ];
  return [
    {
      kind: 'unlike_goods',
      says: unlike.length === 1 ? few : many,
      sellers: unlike.flatMap(({ sellers }) => sellers),
      evidence: unlike.flatMap(({ brands }) => brands.flatMap(({ evidence }) => evidence)).slice(0, EVIDENCE),
    },
  ];
}
