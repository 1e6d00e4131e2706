import type { CounterEvidence } from '@ringbreaker/cypher/domain';
import { IconScale } from '@tabler/icons-react';
import { serverSays, t } from '../../words/words.ts';
import { EvidenceRows } from './EvidenceRows.tsx';

/** What speaks against the suspicion, each with the rows it rests on; nothing where nothing does. */
export function Against({ said }: { said: readonly CounterEvidence[] }) {
  if (said.length === 0) return null;
  return (
    <>
      <h4 className="panel-heading">
        <IconScale size={13} aria-hidden="true" /> {t`Speaks against it`}
      </h4>
      <ul className="spoken-of" data-testid="against">
        {said.map(({ says, evidence }, place) => (
          <li key={place}>
            {serverSays(says)}
            <EvidenceRows evidence={evidence} />
          </li>
        ))}
      </ul>
    </>
  );
}
