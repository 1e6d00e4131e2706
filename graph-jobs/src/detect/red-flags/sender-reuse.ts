import { tellUsers, type RedFlag } from './red-flag.ts';

const SELLERS = 3;

/** R24: parcels of different sellers go out under one sender's name. */
export const senderReuse: RedFlag = {
  id: 'R24',
  name: 'One sender for several sellers',
  family: 'logistics',
  strength: 0.6,
  guard: 'A name with more users than its cap (a consolidator) is generic and left out; three sellers at least.',
  find({ ties }) {
    return ties
      .filter((tie) => tie.kind === 'Sender' && tie.weight > 0 && tie.members.length >= SELLERS)
      .slice(0, 3)
      .map((tie) => ({
        strength: 0.6,
        says: `Parcels of ${tie.members.length} sellers were sent under one name; ${tellUsers(tie)}.`,
        sellers: [...tie.members],
        evidence: [...tie.evidence],
      }));
  },
};
