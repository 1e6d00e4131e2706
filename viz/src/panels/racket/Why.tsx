import { Text, Title, UnstyledButton } from '@mantine/core';
import type { CounterEvidence, FlagHit, LinkRef, RacketScore, ScorePart } from '@ringbreaker/cypher/domain';
import { IconChevronDown, IconScale, IconZoomQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { counted } from '../../graph/words.ts';
import { PairVerdict } from '../said/PairVerdict.tsx';
import { EvidenceLinks } from '../evidence/EvidenceLinks.tsx';

interface WhyProps {
  assessment: RacketScore;
  onEvidence: (link: LinkRef) => void;
}

const FAMILY_NAMES: Record<ScorePart['family'], string> = {
  identity: 'Identity',
  product: 'Goods',
  logistics: 'Logistics',
  money: 'Money',
  outcome: 'Outcomes',
};

/** Why the score is what it is: what speaks for it and what against, side by side and of one weight. */
export function Why({ assessment, onEvidence }: WhyProps) {
  return (
    <section className="why" aria-labelledby="why-title">
      <div className="why-head">
        <Title order={2} size="h4" id="why-title">
          Why
        </Title>
        <Text size="sm" className="lead-note">
          A lead to check, not a finding.
        </Text>
      </div>
      <h3 className="why-side">Speaks for it</h3>
      {isCarriedBySeveral(assessment) && (
        <p className="why-note">
          Several reasons carry this score: any one may fall away and the others still hold it.
        </p>
      )}
      {assessment.parts.map((part) => (
        <Part key={part.family} part={part} score={assessment.score} onEvidence={onEvidence} />
      ))}
      {assessment.parts.length === 0 && <p className="quiet">No red flag was hit.</p>}
      <h3 className="why-side">
        <IconScale size={15} aria-hidden="true" /> Speaks against it
      </h3>
      {assessment.counterEvidence.map((counter) => (
        <Counter key={counter.says} counter={counter} onEvidence={onEvidence} />
      ))}
      {assessment.counterEvidence.length === 0 && (
        <p className="why-card quiet">Nothing that was looked for. Look yourself before you act.</p>
      )}
      <WhatIf assessment={assessment} />
      <Unknown unknown={assessment.unknown} />
    </section>
  );
}

const HOLDS_WITHIN = 5;

/** Tells whether no single family's fall would move the score by much. */
function isCarriedBySeveral({ parts, score }: RacketScore): boolean {
  return parts.length > 1 && parts.every(({ without }) => score - without <= HOLDS_WITHIN);
}

function Part({ part, score, onEvidence }: { part: ScorePart; score: number; onEvidence: WhyProps['onEvidence'] }) {
  const [open, setOpen] = useState(false);
  const others = part.hits.filter((hit) => hit.says !== part.best.says);
  return (
    <article className="why-card why-for">
      <div className="why-line">
        <span className="family">{FAMILY_NAMES[part.family]}</span>
        <span className="grow" />
        <span className="delta" title={`The score without this family: ${part.without}`}>
          {score} → <b>{Math.round(part.without)}</b> without
        </span>
      </div>
      <Hit hit={part.best} onEvidence={onEvidence} />
      {others.length > 0 && (
        <UnstyledButton className="why-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronDown size={14} className={open ? 'turned' : ''} /> {counted(others.length, 'more reason')}
        </UnstyledButton>
      )}
      {open && others.map((hit) => <Hit key={hit.flag + hit.says} hit={hit} onEvidence={onEvidence} />)}
    </article>
  );
}

function Hit({ hit, onEvidence }: { hit: FlagHit; onEvidence: WhyProps['onEvidence'] }) {
  return (
    <div className="hit">
      <p>
        {hit.says} <span className="quiet mono">{hit.flag}</span>
      </p>
      <div className="hit-foot">
        <span className="strength" title={`Strength ${hit.strength.toFixed(2)} of 1`}>
          <span style={{ width: `${hit.strength * 100}%` }} />
        </span>
        <EvidenceLinks evidence={hit.evidence} onEvidence={onEvidence} />
      </div>
    </div>
  );
}

function Counter({ counter, onEvidence }: { counter: CounterEvidence; onEvidence: WhyProps['onEvidence'] }) {
  return (
    <article className="why-card why-against">
      <div className="hit">
        <p>{counter.says}</p>
        <div className="hit-foot">
          <EvidenceLinks evidence={counter.evidence} onEvidence={onEvidence} />
        </div>
        {counter.pairs?.map(({ one, other }) => (
          <PairVerdict key={one + other} one={one} other={other} />
        ))}
      </div>
    </article>
  );
}

/** What would be without each thing that holds the score up, where the families above do not say it already. */
function WhatIf({ assessment }: { assessment: RacketScore }) {
  const told = new Set(assessment.parts.map(({ best, without }) => `${best.says} ${Math.round(without)}`));
  const more = assessment.counterfactuals.filter(({ label, score }) => !told.has(`${label} ${Math.round(score)}`));
  if (more.length === 0) return null;
  return (
    <>
      <h3 className="why-side">What holds it together</h3>
      <ul className="why-card what-if">
        {more.map(({ without, label, score }) => (
          <li key={without}>
            <span>{label}</span>
            <span className="delta">
              {assessment.score} → <b>{Math.round(score)}</b>
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
        <IconZoomQuestion size={15} aria-hidden="true" /> Not known
      </h3>
      <ul className="why-card unknown">
        {unknown.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </>
  );
}
