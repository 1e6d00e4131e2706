import { saying } from '@ringbreaker/cypher/domain';
import { groupBy } from '../../links/group-by.ts';
import { tellRoughly } from '../../evidence/rough-count.ts';
import { sellersOf, type RedFlag } from '../red-flag.ts';

const SELLERS = 2;

/** R7: sellers are registered at an address that ten or more use. */
export const massAddress: RedFlag = {
  id: 'R7',
  family: 'identity',
  strength: 0.25,
  needs: ['addresses.role', 'addresses.full|addresses.street'],
  guard:
    'Only addresses given as registered, and two members there; speaks of the address, for depots, malls and business parks have as many users; identity makes no racket of a group.',
  find({ signals }) {
    const registered = signals.addresses.filter(({ addressRole }) => addressRole === 'registered');
    return [...groupBy(registered, ({ address }) => address).values()]
      .map((rows) => ({ rows, sellers: sellersOf(rows), users: Math.max(...rows.map(({ users }) => users)) }))
      .filter(({ sellers }) => sellers.length >= SELLERS)
      .sort((a, b) => b.sellers.length - a.sellers.length)
      .slice(0, 3)
      .map(({ rows, sellers, users }) => ({
        says: saying`${sellers.length} sellers are registered at one address, which ${tellRoughly(users)} sellers, stores and owners give.`,
        sellers,
        evidence: rows.map(({ owner, address }) => ({ from: owner, type: 'LOCATED_AT', to: address })),
      }));
  },
};
