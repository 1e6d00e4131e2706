import type { EntityView, RacketScore } from '@ringbreaker/cypher/domain';
import { Link } from '@tanstack/react-router';
import { IconZoomQuestion } from '@tabler/icons-react';
import { notKnownOf } from '../../state/racket/not-known.ts';
import { sayWithout } from '../../state/racket/say-without.ts';
import { againstSeller, withoutThese } from '../../state/racket/spoken-of.ts';
import { ListState } from '../lists/ListState.tsx';
import { t, tx } from '../../words/words.ts';
import { Against } from './Against.tsx';
import { Ties, useTies } from './Ties.tsx';
import { useAssessment } from './use-read.ts';

interface MemberSaidProps {
  member: EntityView;
  racketId: string;
  onOpen?: ((key: string) => void) | undefined;
}

/** What a racket's run says of a member: what ties it in, what would be without that, what speaks against, what is not known. */
export function MemberSaid({ member, racketId, onOpen }: MemberSaidProps) {
  const racket = useAssessment(racketId);
  return (
    <>
      <Ties seller={member.key} racketId={racketId} onOpen={onOpen} />
      <ListState list={racket} height={40} />
      {racket.data && <Without member={member} racketId={racketId} assessment={racket.data.assessment} />}
      {racket.data && <Against said={againstSeller(racket.data.assessment, member.key)} />}
      <NotKnown gaps={notKnownOf(member)} />
    </>
  );
}

interface WithoutProps {
  member: EntityView;
  racketId: string;
  assessment: RacketScore;
}

/** What the score would be without the member, or without a value that ties it in. */
function Without({ member, racketId, assessment }: WithoutProps) {
  const ties = useTies(member.key, racketId);
  if (!ties.data) return null;
  const labels = new Map([[member.key, member.label], ...ties.data.map(({ key, label }) => [key, label] as const)]);
  const tried = withoutThese(assessment, [...labels.keys()]);
  return (
    <>
      <h4 className="panel-heading">{t`Without it`}</h4>
      {tried.length === 0 ? (
        <p className="quiet without-it">{tx`The score rests more on others, or on no one thing alone. ${<Link to="/rackets/$id/what-if" params={{ id: racketId }}>{t`Try it in What if`}</Link>}`}</p>
      ) : (
        <ul className="spoken-of" data-testid="without-it">
          {tried.map((one) => (
            <li key={one.without} className="without-line">
              <span>
                {sayWithout(one, labels.get(one.without))}
                {one.without !== member.key && <span className="quiet"> {labels.get(one.without)}</span>}
              </span>
              <span className="delta" title={t`The score of the racket, and what it would be`}>
                {assessment.score} → <b>{Math.round(one.score)}</b>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function NotKnown({ gaps }: { gaps: readonly string[] }) {
  if (gaps.length === 0) return null;
  return (
    <>
      <h4 className="panel-heading">
        <IconZoomQuestion size={13} aria-hidden="true" /> {t`Not known`}
      </h4>
      <ul className="spoken-of" data-testid="not-known">
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </>
  );
}
