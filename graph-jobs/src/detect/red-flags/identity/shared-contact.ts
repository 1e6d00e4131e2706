import { saying } from '@ringbreaker/cypher/domain';
import { tellUsers, type RedFlag } from '../red-flag.ts';

const KINDS: Readonly<Record<string, string>> = {
  Phone: saying`phone number`,
  Email: saying`e-mail address`,
  Handle: saying`handle`,
};

/** R2: sellers give one phone number, e-mail address or handle. */
export const sharedContact: RedFlag = {
  id: 'R2',
  family: 'identity',
  strength: 0.35,
  needs: ['contacts.value'],
  guard:
    'A contact that more than 24 operators use (an agency, a support line) is left out; identity makes no racket of a group.',
  find({ ties }) {
    return ties
      .filter(({ kind, weight }) => kind in KINDS && weight > 0)
      .slice(0, 5)
      .map((tie) => ({
        says: saying`${tie.members.length} sellers give one ${KINDS[tie.kind] ?? ''}; ${tellUsers(tie)}.`,
        sellers: tie.members,
        evidence: tie.evidence,
      }));
  },
};
