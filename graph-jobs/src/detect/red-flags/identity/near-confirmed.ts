import { saying } from '@ringbreaker/cypher/domain';
import type { RedFlag } from '../red-flag.ts';

/** R30: sellers stand near others, outside the group, at whom counterfeit goods were found. */
export const nearConfirmed: RedFlag = {
  id: 'R30',
  family: 'identity',
  strength: 0.2,
  needs: ['outcomes.type', 'outcomes.finding', 'contacts.value|payment_accounts.account'],
  guard:
    'Nearer than nineteen in twenty of all who stand near any, by a path of three steps at most that is shown; never by itself, and it makes no racket.',
  find({ sellers, signals }, { nullLevels }) {
    const level = nullLevels.exposure;
    const members = new Set(sellers.map(({ key }) => key));
    const near = signals.exposures
      .filter(({ exposure, confirmed }) => level !== null && exposure > level && !members.has(confirmed))
      .sort((a, b) => b.exposure - a.exposure || (a.seller < b.seller ? -1 : 1));
    const [first] = near;
    if (!first) return [];
    const steps = first.path.length / 2;
    return {
      says: saying`${near.length} members stand ${steps === 1 ? 'one step' : `${steps} steps`} or more from sellers outside at whom counterfeit goods were found.`,
      sellers: near.map(({ seller }) => seller),
      evidence: near.flatMap(({ path }) => path),
    };
  },
};
