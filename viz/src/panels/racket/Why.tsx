import { Text, Title, UnstyledButton } from '@mantine/core';
import {
  namedBy,
  nameOfFlag,
  type CounterEvidence,
  type FlagHit,
  type RacketScore,
  type ScorePart,
} from '@ringbreaker/cypher/domain';
import { IconChevronDown, IconScale, IconZoomQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { counted } from '../../graph/words.ts';
import { PairVerdict } from '../said/PairVerdict.tsx';
import { foldReasons, type Fold } from '../../state/racket/reasons.ts';
import { sayWithout } from '../../state/racket/say-without.ts';
import { SaidOf } from './SaidOf.tsx';
import { useNames, type Named } from './use-names.ts';
import { inWords, serverSays, t, tx } from '../../words/words.ts';

type Names = ReadonlyMap<string, Named>;

const FAMILY_NAMES: Record<ScorePart['family'], string> = {
  identity: t`Identity`,
  product: t`Goods`,
  logistics: t`Logistics`,
  money: t`Money`,
  outcome: t`Outcomes`,
};

/** Why the score is what it is: what speaks for it and what against, side by side and of one weight. */
export function Why({ assessment }: { assessment: RacketScore }) {
  const said = [...assessment.parts.flatMap(({ best, hits }) => [best, ...hits]), ...assessment.counterEvidence];
  const names = useNames([...said.flatMap(namedBy), ...assessment.counterfactuals.map(({ without }) => without)]);
  return (
    <section className="why" aria-labelledby="why-title">
      <div className="why-head">
        <Title order={2} size="h4" id="why-title">{t`Why`}</Title>
        <Text size="sm" className="lead-note">{t`A lead to check, not a finding.`}</Text>
      </div>
      <h3 className="why-side">{t`Speaks for it`}</h3>
      {isCarriedBySeveral(assessment) && (
        <p className="why-note">{t`Several reasons carry this score: any one may fall away and the others still hold it.`}</p>
      )}
      {assessment.parts.map((part) => (
        <Part key={part.family} part={part} score={assessment.score} names={names} />
      ))}
      {assessment.parts.length === 0 && <p className="quiet">{t`No red flag was hit.`}</p>}
      <h3 className="why-side" id="against-title">
        <IconScale size={15} aria-hidden="true" /> {t`Speaks against it`}
      </h3>
      {foldReasons(assessment.counterEvidence, ({ kind }) => kind).map((fold) => (
        <Counter key={fold.key} fold={fold} names={names} />
      ))}
      {assessment.counterEvidence.length === 0 && (
        <p className="why-card quiet">{t`Nothing was found of what was looked for. Look yourself before you act.`}</p>
      )}
      <WhatIf assessment={assessment} names={names} />
      <Unknown unknown={assessment.unknown} />
    </section>
  );
}

const HOLDS_WITHIN = 5;

/** Tells whether no single family's fall would move the score by much. */
function isCarriedBySeveral({ parts, score }: RacketScore): boolean {
  return parts.length > 1 && parts.every(({ without }) => score - without <= HOLDS_WITHIN);
}

/** A family of reasons: its best first, the others folded. The score without it is told where its fall would be felt. */
function Part({ part, score, names }: { part: ScorePart; score: number; names: Names }) {
  const [open, setOpen] = useState(false);
  const [best, ...others] = foldReasons(bestFirst(part), ({ flag }) => flag);
  const without = Math.round(part.without);
  return (
    <article className="why-card why-for">
      <div className="why-line">
        <span className="family">{FAMILY_NAMES[part.family]}</span>
        <span className="grow" />
        {score - without >= HOLDS_WITHIN && (
          <span
            className="delta"
            title={t`The score without this family: ${part.without}`}
          >{tx`${score} → ${<b>{without}</b>} without`}</span>
        )}
      </div>
      {best && <Reasons fold={best} names={names} />}
      {others.length > 0 && (
        <UnstyledButton className="why-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronDown size={14} className={open ? 'turned' : ''} /> {counted(others.length, 'more reason')}
        </UnstyledButton>
      )}
      {open && others.map((fold) => <Reasons key={fold.key} fold={fold} names={names} />)}
    </article>
  );
}

function bestFirst({ best, hits }: ScorePart): FlagHit[] {
  return [best, ...hits.filter((hit) => hit.says !== best.says || hit.evidence[0]?.to !== best.evidence[0]?.to)];
}

/** What one rule says, and of which values. */
function Reasons({ fold: { first, all }, names }: { fold: Fold<FlagHit>; names: Names }) {
  return (
    <div className="hit">
      <p>
        {serverSays(first.says)} <FlagName id={first.flag} />
      </p>
      <SaidOf all={all} names={names} strengthOf={({ strength }) => strength} />
    </div>
  );
}

/** The red flag behind a reason, by its name and by the id under which the guide has it. */
function FlagName({ id }: { id: string }) {
  const name = nameOfFlag(id);
  return (
    <span className="flag-name quiet">
      {name !== undefined && `${inWords(name)} `}
      <span className="mono">{id}</span>
    </span>
  );
}

function Counter({ fold: { first, all }, names }: { fold: Fold<CounterEvidence>; names: Names }) {
  return (
    <article className="why-card why-against">
      <div className="hit">
        <p>{serverSays(first.says)}</p>
        <SaidOf all={all} names={names} />
        {all
          .flatMap(({ pairs }) => pairs ?? [])
          .map(({ one, other }) => (
            <PairVerdict key={one + other} one={one} other={other} />
          ))}
      </div>
    </article>
  );
}

/** What would be without each thing that holds the score up, where the families above do not say it already. */
function WhatIf({ assessment, names }: { assessment: RacketScore; names: Names }) {
  const told = new Set(assessment.parts.map(({ best, without }) => `${best.says} ${Math.round(without)}`));
  const more = assessment.counterfactuals.filter(({ label, score }) => !told.has(`${label} ${Math.round(score)}`));
  if (more.length === 0) return null;
  return (
    <>
      <h3 className="why-side">{t`What holds it together`}</h3>
      <ul className="why-card what-if">
        {more.map((one) => (
          <li key={one.without}>
            <span title={serverSays(one.label)}>{sayWithout(one, names.get(one.without)?.label)}</span>
            <span className="delta">
              {assessment.score} → <b>{Math.round(one.score)}</b>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Unknown({ unknown }: { unknown: readonly string[] }) {
  if (unknown.length === 0) return null;
  return (
    <>
      <h3 className="why-side">
        <IconZoomQuestion size={15} aria-hidden="true" /> {t`Not known`}
      </h3>
      <ul className="why-card unknown">
        {unknown.map((gap) => (
          <li key={gap}>{serverSays(gap)}</li>
        ))}
      </ul>
    </>
  );
}
