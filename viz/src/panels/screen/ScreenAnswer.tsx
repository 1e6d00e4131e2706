import type { ScreenedRacket, ScreeningSubject, SubjectScreening, TieStrength } from '@ringbreaker/cypher/domain';
import { IconCircleCheck, IconCircleDashed, IconLink, IconQuestionMark } from '@tabler/icons-react';
import { counted } from '../../graph/words.ts';
import { withTitles } from '../../state/racket/racket-title.ts';
import { RacketName } from '../names/RacketName.tsx';
import { BandBadge, Strength, TriageMark } from '../marks/Marks.tsx';
import { KeepNewcomer } from './KeepNewcomer.tsx';
import { ScreenedValues } from './ScreenedValues.tsx';
import { inWords, serverSays, t, tx } from '../../words/words.ts';

const TIES = {
  strong: { name: t`Strong tie`, icon: IconLink },
  weak: { name: t`Weak tie`, icon: IconCircleDashed },
  none: { name: t`No tie`, icon: IconCircleCheck },
} as const satisfies Record<TieStrength, object>;
// Who could not be looked up is not free of ties.
const UNREAD = { name: t`Not known`, icon: IconQuestionMark } as const;

interface ScreenAnswerProps {
  answer: SubjectScreening;
  runSeq: number | null;
  /** Who was asked about, where whoever looks may keep it. */
  toKeep: ScreeningSubject | undefined;
}

/** What is known: how closely it is tied and to what, by which values, and what speaks against making much of it. */
export function ScreenAnswer({ answer, runSeq, toKeep }: ScreenAnswerProps) {
  const isUnread = answer.values.every(({ reads }) => reads === 'unread');
  const { name, icon: Icon } = isUnread ? UNREAD : TIES[answer.tie];
  return (
    <section className="screen-answer" aria-label={t`Answer`}>
      <header className={`screen-verdict screen-${answer.tie}`} role="status">
        <Icon size={22} aria-hidden="true" />
        <div>
          <h2>{name}</h2>
          <p>{withTitles(serverSays(answer.says), answer.rackets)}</p>
        </div>
        <span className="grow" />
        {runSeq !== null && <span className="quiet nowrap">{tx`run ${runSeq}`}</span>}
      </header>
      {answer.rackets.map((racket, at) => (
        <RacketTie key={`${racket.id} ${at}`} racket={racket} />
      ))}
      <ScreenedValues values={answer.values} />
      <Sentences title={t`The listing shows`} lines={answer.signals.map(({ says }) => says)} />
      <Sentences title={t`Speaks against it`} lines={answer.counterEvidence.map(({ says }) => says)} />
      {toKeep && !isUnread && <KeepNewcomer subject={toKeep} />}
    </section>
  );
}

function RacketTie({ racket }: { racket: ScreenedRacket }) {
  const { id, title, titled, name } = racket;
  const { band, says, topReason, sellers, lifecycle, dismissal, weight, counterEvidence } = racket;
  return (
    <article className="screen-racket">
      <header>
        {band && <BandBadge band={band} />}
        {id === null ? (
          <span>{t`A racket`}</span>
        ) : (
          <RacketName id={id} called={title === null || titled === null ? undefined : { title, titled, name }} />
        )}
        <span className="quiet nowrap">
          {sellers !== null && counted(sellers, 'seller')}
          {lifecycle && `, ${inWords(lifecycle, 'lifecycle')}`}
        </span>
        {dismissal && <TriageMark triage="dismissed" until={dismissal.until} />}
        <span className="grow" />
        <span className="quiet nowrap">{tx`${inWords(racket.tie, 'of a tie')} tie`}</span>
        <Strength value={weight} says={t`All that is shared says`} />
      </header>
      <p>{serverSays(says)}</p>
      {topReason && <p className="quiet">{tx`Why it is suspected: ${serverSays(topReason)}`}</p>}
      {counterEvidence.length > 0 && (
        <details>
          <summary>{tx`Speaks against the racket itself (${counterEvidence.length})`}</summary>
          <ul>
            {counterEvidence.map((line) => (
              <li key={line}>{serverSays(line)}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Sentences({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="screen-sentences">
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{serverSays(line)}</li>
        ))}
      </ul>
    </div>
  );
}
