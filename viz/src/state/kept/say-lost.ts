import { counted } from '../../graph/words.ts';
import { t } from '../../words/words.ts';

/** How many things of an address the run does not have; nothing where it has all. */
export function sayLost(lost: number): string {
  if (lost === 0) return '';
  return lost === 1
    ? t`1 thing of this address is not in this run and was left out.`
    : t`${counted(lost, 'thing')} of this address are not in this run and were left out.`;
}
